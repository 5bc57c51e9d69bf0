/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package net.chatmaid.camel.sandbox.webhook;

import java.time.Instant;
import java.util.Map;

/** An event that a webhook delivers. */
interface SandboxEvent {

    /** The event's name in the API, such as {@code message.sent}. */
    String name();

    Instant at();

    /** Whose event it is: those of one subject are delivered in their order. */
    String subject();

    Map<String, Object> data();

    /** The message that it is about, or null. */
    String messageId();

    /** Whether it still happens: what was planned may have been changed since. */
    default boolean holds() {
        return true;
    }
}
