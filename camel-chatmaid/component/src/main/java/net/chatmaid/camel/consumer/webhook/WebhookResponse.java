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

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;

/** What a webhook is answered with: a status, and nothing of what was asked. */
enum WebhookResponse {
    /** It was routed, now or before, or is not for this route. */
    ACCEPTED(200),
    /** It is no event, or its header names another one. */
    UNREADABLE(400),
    /** It is not known to be Chatmaid's, or not fresh. */
    UNAUTHORIZED(401),
    NOT_A_POST(405),
    TOO_LARGE(413),
    NOT_JSON(415),
    /** The route failed: Chatmaid has to deliver it again. */
    FAILED(500),
    /** It, or what has to be routed before it, is being routed elsewhere and not done in time. */
    BUSY(503);

    private final int status;

    WebhookResponse(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** HTTP components write what they find in the exchange, so nothing of the request is left there. */
    void into(Exchange exchange) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        exchange.removeProperty(ExchangePropertyKey.CHARSET_NAME);
    }
}
