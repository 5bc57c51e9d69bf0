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

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import net.chatmaid.camel.client.ChatmaidApiException;
import net.chatmaid.camel.client.ChatmaidIdempotencyException;
import net.chatmaid.camel.client.ChatmaidProtocolException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.CompletedRequest;
import net.chatmaid.camel.client.RequestListener;
import net.chatmaid.camel.client.RequestOutcome;
import net.chatmaid.camel.client.SendResult;

/** Reports attempts to the listeners of a client. Thread-safe. */
public record RequestReports(Listeners<RequestListener> listeners, LongSupplier nanoTime) {

    /** Whether there is a listener. */
    boolean areWanted() {
        return !listeners.isEmpty();
    }

    /** Makes an attempt and reports it. */
    <T> T report(ApiRequest request, boolean retry, Supplier<T> attempt) {
        long begun = nanoTime.getAsLong();
        RequestOutcome outcome = RequestOutcome.CANCELLED;
        try {
            T result = attempt.get();
            outcome = result instanceof SendResult sent && sent.duplicate()
                    ? RequestOutcome.DUPLICATE
                    : RequestOutcome.SUCCESS;
            return result;
        } catch (RuntimeException e) {
            outcome = outcome(e);
            throw e;
        } finally {
            CompletedRequest completed = new CompletedRequest(
                    request.operation(), outcome, retry, Duration.ofNanos(nanoTime.getAsLong() - begun));
            listeners.notifyEach(listener -> listener.onRequestCompleted(completed));
        }
    }

    private static RequestOutcome outcome(RuntimeException failure) {
        if (failure instanceof ChatmaidIdempotencyException) {
            return RequestOutcome.KEY_CONFLICT;
        }
        if (failure instanceof ChatmaidApiException rejected) {
            return outcome(rejected.getStatus());
        }
        if (failure instanceof ChatmaidTransportException) {
            return RequestOutcome.NO_RESPONSE;
        }
        return failure instanceof ChatmaidProtocolException ? RequestOutcome.UNREADABLE : RequestOutcome.CANCELLED;
    }

    private static RequestOutcome outcome(int status) {
        return switch (status) {
            case 401 -> RequestOutcome.UNAUTHORIZED;
            case 403 -> RequestOutcome.FORBIDDEN;
            case 404 -> RequestOutcome.NOT_FOUND;
            case 429 -> RequestOutcome.RATE_LIMITED;
            default -> status >= 500 ? RequestOutcome.SERVER_ERROR : RequestOutcome.REJECTED;
        };
    }
}
