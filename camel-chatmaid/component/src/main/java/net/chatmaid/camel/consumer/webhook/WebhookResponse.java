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

/** The response to a webhook: a status, without content of the request. */
public enum WebhookResponse {
    /** A change of the event was routed now. */
    ACCEPTED(200),
    /** The changes of the event were routed before, or by another delivery of it. */
    DUPLICATE(200),
    /** The event is not selected by the route, or this version does not know it. */
    IGNORED(200),
    /** The body is not an event, or the header names another event. */
    UNREADABLE(400),
    /** The signature is missing or not valid, or too old. */
    UNAUTHORIZED(401),
    NOT_A_POST(405),
    TOO_LARGE(413),
    NOT_JSON(415),
    /** The route failed. Chatmaid retries the delivery. */
    FAILED(500),
    /**
     * The event, or one that must be routed before it, is being routed elsewhere and not done in time. Chatmaid retries
     * the delivery.
     */
    BUSY(503);

    private final int status;

    WebhookResponse(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Whether Chatmaid need not retry the delivery. */
    boolean isSuccess() {
        return status == 200;
    }

    /** Sets the response. Everything of the request is removed, as HTTP components write what is in the exchange. */
    void into(Exchange exchange) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        exchange.removeProperty(ExchangePropertyKey.CHARSET_NAME);
    }
}
