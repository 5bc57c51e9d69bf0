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
package net.chatmaid.camel.consumer.webhook;

import net.chatmaid.camel.webhook.WebhookEvent;

/** The result of verifying a webhook's HTTP request. */
sealed interface Verification {

    /** The request is not routed. */
    record Rejected(WebhookResponse response) implements Verification {}

    /**
     * The request comes from Chatmaid.
     *
     * @param event the event that it reports
     * @param body its bytes as they were received
     */
    record Verified(WebhookEvent event, byte[] body) implements Verification {}
}
