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
package net.chatmaid.camel.consumer;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Calls a listener once when an exchange is done: by its unit of work, wherever that was handed over to, or by the
 * callback of the processor if no unit of work has processed it, for example because the route was stopping.
 */
final class RoutedCompletion extends SynchronizationAdapter {

    private final Consumer<Exchange> listener;
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile boolean handedOver;

    RoutedCompletion(Consumer<Exchange> listener) {
        this.listener = listener;
    }

    static boolean hasFailed(Exchange exchange) {
        return exchange.getException() != null || exchange.isRollbackOnly() || exchange.isRollbackOnlyLast();
    }

    /** The processor has called back. */
    void processed(Exchange exchange) {
        // handed over and failed: the other thread did not accept it (a full queue), or a later step failed
        if (!handedOver || hasFailed(exchange)) {
            callListener(exchange);
        }
    }

    @Override
    public void onDone(Exchange exchange) {
        callListener(exchange);
    }

    @Override
    public void beforeHandover(Exchange target) {
        handedOver = true;
    }

    private void callListener(Exchange exchange) {
        if (called.compareAndSet(false, true)) {
            listener.accept(exchange);
        }
    }
}
