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
package net.chatmaid.camel;

import java.util.Collection;

/**
 * Knows the secrets that sign webhooks, when they are kept where they can change while the application runs. Is asked for
 * each webhook, by many threads, and must not block for long.
 */
@FunctionalInterface
public interface WebhookSecretSource {

    /**
     * The secrets that hold at this moment ({@code whsec_…}): one, or two while they are rotated. When it is empty or
     * an exception is thrown, the webhook is answered with 500, so that it comes again.
     */
    Collection<String> secrets();
}
