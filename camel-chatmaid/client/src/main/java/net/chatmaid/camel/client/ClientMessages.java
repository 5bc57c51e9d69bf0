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

import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.client.internal.ApiRequest;
import net.chatmaid.camel.client.internal.ClientContext;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.Page;

/**
 * Looks up messages, and passes those that were sent to the listeners of the client. Thread-safe.
 *
 * @param excludedListener the listener that is not called; {@code null} if there is none
 */
record ClientMessages(ClientContext context, ClientRequests requests, MessageListener excludedListener) {

    CompletableFuture<Message> message(String id) {
        return requests.withValidId(
                        "messageId",
                        id,
                        segment -> requests.get(
                                RequestOperation.MESSAGE, "/v1/messages/" + segment, "message " + id, Message.class))
                .whenComplete(ClientRequests.onSuccess(this::fetched));
    }

    CompletableFuture<Page<Message>> page(MessageQuery query) {
        ApiRequest request = ApiRequest.get(RequestOperation.MESSAGES, "/v1/messages", null)
                .with("phoneNumberId", query.phoneNumberId())
                .with("status", query.status())
                .with("page", query.page())
                .with("limit", query.limit());
        return requests.execute(request, response -> context.responses().page(request, response, Message.class))
                .whenComplete(ClientRequests.onSuccess(page -> page.data().forEach(this::fetched)));
    }

    CompletableFuture<InboundMessage> received(String id) {
        return requests.withValidId(
                "messageId",
                id,
                segment -> requests.get(
                        RequestOperation.INBOUND_MESSAGE,
                        "/v1/messages/inbound/" + segment,
                        "received message " + id,
                        InboundMessage.class));
    }

    CompletableFuture<Page<InboundMessage>> receivedPage(InboundQuery query) {
        ApiRequest request = ApiRequest.get(RequestOperation.INBOUND, "/v1/messages/inbound", null)
                .with("phoneNumberId", query.phoneNumberId())
                .with("page", query.page())
                .with("limit", query.limit());
        return requests.execute(request, response -> context.responses().page(request, response, InboundMessage.class));
    }

    private void fetched(Message message) {
        context.senders().observe(message);
        context.messageListeners().notifyEach(listener -> {
            if (listener != excludedListener) {
                listener.onMessageFetched(message);
            }
        });
    }
}
