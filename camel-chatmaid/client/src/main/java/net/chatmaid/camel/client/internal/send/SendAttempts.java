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
package net.chatmaid.camel.client.internal.send;

import java.time.Duration;
import java.util.function.LongSupplier;
import net.chatmaid.camel.client.ChatmaidApiException;
import net.chatmaid.camel.client.ChatmaidIdempotencyException;
import net.chatmaid.camel.client.ChatmaidProtocolException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.SendResult;
import net.chatmaid.camel.client.internal.ApiRequest;
import net.chatmaid.camel.client.internal.ApiResponse;
import net.chatmaid.camel.client.internal.AttemptReader;
import net.chatmaid.camel.client.internal.ResponseReader;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.SendRequest;

/** The attempts of one send, read as one: what they have led to, and whether its message may have left. Thread-safe. */
public final class SendAttempts {

    private final SendRequest request;
    private final boolean givenKey;
    private final ResponseReader responses;
    private final LongSupplier nanoTime;
    private boolean begun;
    private long begunAt;
    private int unsettled;

    /**
     * @param givenKey whether the key is the caller's, so that another send may have used it; nothing is a duplicate of a
     *     send under a key that was made for it
     */
    public SendAttempts(SendRequest request, boolean givenKey, ResponseReader responses, LongSupplier nanoTime) {
        this.request = request;
        this.givenKey = givenKey;
        this.responses = responses;
        this.nanoTime = nanoTime;
    }

    /** Whether an attempt has begun of which no response says that the message was rejected. */
    public synchronized boolean mayHaveLeft() {
        return unsettled > 0;
    }

    public AttemptReader<SendResult> reader(ApiRequest call) {
        return new AttemptReader<>() {
            @Override
            public void begin() {
                SendAttempts.this.begin();
            }

            @Override
            public SendResult read(ApiResponse response) {
                return result(response, message(call, response));
            }
        };
    }

    private synchronized void begin() {
        unsettled++;
        if (!begun) {
            begun = true;
            begunAt = nanoTime.getAsLong();
        }
    }

    private Message message(ApiRequest call, ApiResponse response) {
        try {
            Message message = responses.one(call, response, Message.class);
            if (message.id() == null || message.id().isBlank()) {
                throw unreadable(call, response, "no message id in it");
            }
            return message;
        } catch (ChatmaidApiException e) {
            if (e.getStatus() < 500) {
                rejected();
            }
            throw e;
        } catch (ChatmaidProtocolException e) {
            throw response.status() < 300 ? unreadable(call, response, "not what the API answers with") : e;
        }
    }

    private synchronized void rejected() {
        unsettled--;
    }

    private synchronized SendResult result(ApiResponse response, Message message) {
        Duration since = Duration.ofNanos(nanoTime.getAsLong() - begunAt);
        boolean duplicate = givenKey && DuplicateCheck.isAnswerOf(response, message, since);
        if (givenKey) {
            try {
                if (duplicate) {
                    DuplicateCheck.requireSame(request, message);
                } else {
                    DuplicateCheck.requireNoOtherRecipient(request, message);
                }
            } catch (ChatmaidIdempotencyException e) {
                rejected();
                throw e;
            }
        }
        return new SendResult(message, duplicate);
    }

    private static ChatmaidTransportException unreadable(ApiRequest call, ApiResponse response, String problem) {
        return new ChatmaidTransportException(
                call.name() + " got the response " + response.status() + " and " + response.described() + ", " + problem
                        + "; whether Chatmaid sends the message is not known",
                null);
    }
}
