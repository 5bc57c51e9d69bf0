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
 * Provides the secrets that sign webhooks, for secrets that change while the application runs. It is called for each
 * webhook, from many threads at the same time. An implementation must be thread-safe and must not block for long.
 */
@FunctionalInterface
public interface WebhookSecretSource {

    /**
     * Returns the current secrets. If there is none, or if this method throws an exception, the response to the webhook
     * is 500, so that Chatmaid retries the delivery.
     *
     * @return the secrets ({@code whsec_…}): one, or two during rotation
     */
    Collection<String> secrets();
}
