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

/** Reads the responses to the attempts of one send, and knows whether its message may have been sent. Thread-safe. */
public final class SendAttempts {

    private final SendRequest request;
    private final boolean givenKey;
    private final ResponseReader responses;
    private final LongSupplier nanoTime;
    private boolean begun;
    private long begunAt;
    private int notRejected;

    /**
     * @param givenKey whether the caller chose the key, so that another send may have used it. With a generated key
     *     there are no duplicates
     */
    public SendAttempts(SendRequest request, boolean givenKey, ResponseReader responses, LongSupplier nanoTime) {
        this.request = request;
        this.givenKey = givenKey;
        this.responses = responses;
        this.nanoTime = nanoTime;
    }

    /** Whether an attempt has begun that no response rejects. */
    public synchronized boolean mayBeSent() {
        return notRejected > 0;
    }

    public AttemptReader<SendResult> reader(ApiRequest apiRequest) {
        return new AttemptReader<>() {
            @Override
            public void begin() {
                SendAttempts.this.begin();
            }

            @Override
            public SendResult read(ApiResponse response) {
                return result(response, message(apiRequest, response));
            }
        };
    }

    private synchronized void begin() {
        notRejected++;
        if (!begun) {
            begun = true;
            begunAt = nanoTime.getAsLong();
        }
    }

    private Message message(ApiRequest apiRequest, ApiResponse response) {
        try {
            Message message = responses.one(apiRequest, response, Message.class);
            if (message.id() == null || message.id().isBlank()) {
                throw unreadable(apiRequest, response, "which has no message id");
            }
            return message;
        } catch (ChatmaidApiException e) {
            if (e.getStatus() < 500) {
                rejected();
            }
            throw e;
        } catch (ChatmaidProtocolException e) {
            throw response.status() < 300 ? unreadable(apiRequest, response, "which is not a response of the API") : e;
        }
    }

    private synchronized void rejected() {
        notRejected--;
    }

    private synchronized SendResult result(ApiResponse response, Message message) {
        Duration since = Duration.ofNanos(nanoTime.getAsLong() - begunAt);
        boolean duplicate = givenKey && DuplicateCheck.existedBefore(response, message, since);
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

    private static ChatmaidTransportException unreadable(ApiRequest apiRequest, ApiResponse response, String problem) {
        return new ChatmaidTransportException(
                apiRequest.name() + " got the response " + response.status() + " and " + response.described() + ", "
                        + problem + "; it is not known whether Chatmaid sends the message",
                null);
    }
}
