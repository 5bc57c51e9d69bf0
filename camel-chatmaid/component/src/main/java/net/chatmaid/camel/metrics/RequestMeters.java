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
package net.chatmaid.camel.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import net.chatmaid.camel.client.CompletedRequest;
import net.chatmaid.camel.client.RequestListener;
import net.chatmaid.camel.client.RequestOperation;
import net.chatmaid.camel.client.RequestOutcome;

/** Measures requests. Each meter is looked up once and then kept. Thread-safe. */
final class RequestMeters implements RequestListener {

    private static final int OPERATIONS = RequestOperation.values().length;
    private static final int OUTCOMES = RequestOutcome.values().length;

    private final AtomicReferenceArray<Timer> timers = new AtomicReferenceArray<>(OPERATIONS * OUTCOMES);
    private final AtomicReferenceArray<Counter> retries = new AtomicReferenceArray<>(OPERATIONS);
    private final ComponentMeters meters;

    RequestMeters(ComponentMeters meters) {
        this.meters = meters;
    }

    @Override
    public void onRequestCompleted(CompletedRequest request) {
        timer(request.operation(), request.outcome()).record(request.duration());
        if (request.retry()) {
            retries(request.operation()).increment();
        }
    }

    private Timer timer(RequestOperation operation, RequestOutcome outcome) {
        int index = operation.ordinal() * OUTCOMES + outcome.ordinal();
        Timer known = timers.get(index);
        if (known != null) {
            return known;
        }
        // a registry returns the same meter for the same tags
        Timer added = meters.timer(
                "chatmaid.requests",
                "The requests to Chatmaid, including retries",
                "operation",
                TagValue.of(operation),
                "outcome",
                TagValue.of(outcome));
        timers.set(index, added);
        return added;
    }

    private Counter retries(RequestOperation operation) {
        Counter known = retries.get(operation.ordinal());
        if (known != null) {
            return known;
        }
        Counter added = meters.counter(
                "chatmaid.requests.retries",
                "The requests that repeat a failed one",
                "operation",
                TagValue.of(operation));
        retries.set(operation.ordinal(), added);
        return added;
    }
}
