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
package net.chatmaid.camel.client;

import java.util.Objects;
import net.chatmaid.camel.model.Message;

/**
 * The result of a send. Immutable.
 *
 * @param message the message of the response; never {@code null}, has an id
 * @param duplicate whether the message existed before this send: its idempotency key was used for the same message
 *     earlier, for example by another process, and nothing was sent now. {@code false} if this is not known
 */
public record SendResult(Message message, boolean duplicate) {

    /**
     * Checks that there is a message.
     *
     * @param message see {@link #message()}
     * @param duplicate see {@link #duplicate()}
     */
    public SendResult {
        Objects.requireNonNull(message, "message");
    }
}
