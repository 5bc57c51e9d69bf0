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

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.client.internal.ApiRequest;
import net.chatmaid.camel.client.internal.ClientContext;
import net.chatmaid.camel.client.internal.MessageTexts;
import net.chatmaid.camel.client.internal.SenderConnectionCheck;
import net.chatmaid.camel.client.internal.send.RecentSends;
import net.chatmaid.camel.client.internal.send.SendAttempts;
import net.chatmaid.camel.client.internal.send.SendRequestBody;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.SendRequest;

/**
 * Makes the sends of a client: registers their idempotency keys and chooses their senders. Thread-safe.
 *
 * @param phones looks up the sender for messages that name none
 */
record ClientSends(ClientContext context, ClientRequests requests, ClientPhones phones) {

    /**
     * Sends a message.
     *
     * @param givenKey whether the caller chose the key, so that it is remembered
     */
    CompletableFuture<SendResult> send(SendRequest request, boolean givenKey) {
        List<String> problems = request.problems();
        if (!problems.isEmpty()) {
            return ClientRequests.reject("The message was not sent, and no request was made", problems);
        }
        SendAttempts attempts = new SendAttempts(
                request, givenKey, context.responses(), context.scheduler().nanoTime());
        if (!givenKey) {
            return sendFrom(request, attempts);
        }
        RecentSends.SendKey key;
        try {
            key = context.recentSends().register(request);
        } catch (ChatmaidIdempotencyException e) {
            return CompletableFuture.failedFuture(e);
        }
        return guarded(request, attempts).whenComplete((result, failure) -> {
            if (result != null) {
                key.keep(result.message().id());
            } else if (Futures.unwrap(failure) instanceof ChatmaidIdempotencyException conflict) {
                key.conflict(conflict);
            } else if (attempts.mayBeSent()) {
                key.keep();
            } else {
                key.free();
            }
        });
    }

    /** Never throws, so that the use of the key ends. */
    private CompletableFuture<SendResult> guarded(SendRequest request, SendAttempts attempts) {
        try {
            return sendFrom(request, attempts);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<SendResult> sendFrom(SendRequest request, SendAttempts attempts) {
        if (request.from() != null) {
            return post(request, attempts);
        }
        CompletableFuture<PhoneNumber> sender = phones.connected();
        return requests.registerUnfinished(context.scheduler().then(sender, () -> {
            PhoneNumber phone = sender.join();
            return post(request.withFrom(phone.asSender()), attempts)
                    .whenComplete((result, failure) -> forgetRejected(phone, failure));
        }));
    }

    private CompletableFuture<SendResult> post(SendRequest request, SendAttempts attempts) {
        ApiRequest apiRequest = ApiRequest.post(
                RequestOperation.SEND,
                "/v1/messages/send",
                context.responses().write(SendRequestBody.of(request)),
                "to " + request.to(),
                MessageTexts.of(request));
        CompletableFuture<SendResult> sent = requests.execute(apiRequest, attempts.reader(apiRequest))
                .whenComplete(ClientRequests.onSuccess(result -> {
                    context.senders().observe(result.message());
                    context.messageListeners().notifyEach(listener -> listener.onMessageSent(result.message()));
                }));
        return context.sentWithTestKey() ? sent : SenderConnectionCheck.explain(request, sent, this::connectionStatus);
    }

    /** One attempt, only if there is a permit at this moment. */
    private CompletableFuture<PhoneNumber> connectionStatus(String sender) {
        return new ClientPhones(context, new ClientRequests(context, context.singleLookupExecutor(), requests.trace()))
                .status(sender);
    }

    private void forgetRejected(PhoneNumber phone, Throwable failure) {
        Throwable cause = failure == null ? null : Futures.unwrap(failure);
        if (cause instanceof ChatmaidNotFoundException
                || cause instanceof ChatmaidValidationException
                || cause instanceof ChatmaidSenderNotConnectedException) {
            context.senders().forget(phone);
        }
    }
}
