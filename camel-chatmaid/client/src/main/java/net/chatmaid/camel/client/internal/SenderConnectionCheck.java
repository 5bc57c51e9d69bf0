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
 * Explains the rejection of a send. Chatmaid rejects a send whose sender is not connected with 400 or 404, as it does
 * for other reasons. Only the connection status of the sender distinguishes them.
 */
public final class SenderConnectionCheck {

    private SenderConnectionCheck() {}

    /**
     * Returns the send, with a more specific exception if the connection status of the sender explains the rejection.
     * If the status can't be looked up, the rejection remains. For other results, no request is made.
     *
     * @param lookup looks up the connection status of a sender
     */
    public static <T> CompletableFuture<T> explain(
            SendRequest request, CompletableFuture<T> send, Function<String, CompletableFuture<PhoneNumber>> lookup) {
        if (send.isDone() && !send.isCompletedExceptionally()) {
            return send;
        }
        return send.exceptionallyCompose(failure -> {
            Throwable cause = Futures.unwrap(failure);
            return cause instanceof ChatmaidApiException rejection && canConcernSender(rejection)
                    ? lookup.apply(request.from())
                            .handle((phone, failed) -> explanation(request, rejection, phone, failed))
                            .thenCompose(CompletableFuture::failedFuture)
                    : CompletableFuture.failedFuture(cause);
        });
    }

    private static boolean canConcernSender(ChatmaidApiException rejection) {
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
                "The message to " + request.to() + " was not sent: the account of this API key has no sender "
                        + request.from()
                        + ". Set from to the E.164 number of one of its senders, as dashboard ids differ"
                        + " between test and live. The send is not retried. Chatmaid responded to it with "
                        + rejection.getStatus(),
                rejection.response());
        missing.initCause(rejection);
        return missing;
    }
}
