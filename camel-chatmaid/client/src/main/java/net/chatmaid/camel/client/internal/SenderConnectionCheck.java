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
package net.chatmaid.camel.client.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import net.chatmaid.camel.client.ChatmaidApiException;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidSenderNotConnectedException;
import net.chatmaid.camel.client.Futures;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.SendRequest;

/**
 * Finds out why a send was rejected. Chatmaid rejects a send whose sender is not connected with 400 or 404, as it rejects
 * others: only the sender's connection status tells them apart.
 */
public final class SenderConnectionCheck {

    private SenderConnectionCheck() {}

    /**
     * The send, with a more exact exception where the sender's connection status explains the rejection. If the status
     * can't be looked up, the rejection stays as it is. Makes no request for any other outcome.
     *
     * @param lookup looks a sender's connection status up
     */
    public static <T> CompletableFuture<T> explain(
            SendRequest request, CompletableFuture<T> send, Function<String, CompletableFuture<PhoneNumber>> lookup) {
        if (send.isDone() && !send.isCompletedExceptionally()) {
            return send;
        }
        return send.exceptionallyCompose(failure -> {
            Throwable cause = Futures.unwrap(failure);
            return cause instanceof ChatmaidApiException rejection && mayBeAboutTheSender(rejection)
                    ? lookup.apply(request.from())
                            .handle((phone, failed) -> explanation(request, rejection, phone, failed))
                            .thenCompose(CompletableFuture::failedFuture)
                    : CompletableFuture.failedFuture(cause);
        });
    }

    private static boolean mayBeAboutTheSender(ChatmaidApiException rejection) {
        return rejection.getStatus() == 400 || rejection.getStatus() == 404;
    }

    private static ChatmaidApiException explanation(
            SendRequest request, ChatmaidApiException rejection, PhoneNumber phone, Throwable failed) {
        if (failed != null) {
            return Futures.unwrap(failed) instanceof ChatmaidNotFoundException
                    ? noSuchSender(request, rejection)
                    : rejection;
        }
        return phone.connectionStatus() == null || phone.isConnected()
                ? rejection
                : new ChatmaidSenderNotConnectedException(
                        request.from(), phone.connectionStatus(), request.to(), rejection);
    }

    private static ChatmaidApiException noSuchSender(SendRequest request, ChatmaidApiException rejection) {
        ChatmaidNotFoundException missing = new ChatmaidNotFoundException(
                "The message to " + request.to() + " was not sent: this API key's account has no sender "
                        + request.from() + ". Give one of its senders (option from), by its E.164 number, as dashboard"
                        + " ids differ between test and live; it is not retried. Chatmaid responded to the send with "
                        + rejection.getStatus(),
                rejection.response());
        missing.initCause(rejection);
        return missing;
    }
}
