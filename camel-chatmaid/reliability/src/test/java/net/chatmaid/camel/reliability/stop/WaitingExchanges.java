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
package net.chatmaid.camel.reliability.stop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Exchanges of a route, until one of them waits; and how each of them ended. */
final class WaitingExchanges extends RouteBuilder {

    private final ExchangeWait wait;
    private final Consumer<String> onEnd;
    private final List<String> ends = new CopyOnWriteArrayList<>();

    WaitingExchanges(ExchangeWait wait) {
        this(wait, end -> {});
    }

    /** {@code onEnd} is told how each exchange ended, while the context is still there. */
    WaitingExchanges(ExchangeWait wait, Consumer<String> onEnd) {
        this.wait = wait;
        this.onEnd = onEnd;
    }

    @Override
    public void configure() {
        from("direct:work").to(wait.uri());
    }

    /** Begins them. Returns when the last one waits without a thread. */
    void begin(CamelContext context) throws Exception {
        AsyncProducer work = context.getEndpoint("direct:work").createAsyncProducer();
        work.start();
        for (int number = 0; number <= wait.before(); number++) {
            Exchange exchange = context.getEndpoint("direct:work").createExchange();
            exchange.getMessage().setBody("Order " + number);
            work.process(exchange, doneSync -> ended(exchange));
        }
        if (ends.size() != wait.before()) {
            throw new IllegalStateException("None waits, they ended with " + ends);
        }
    }

    private void ended(Exchange exchange) {
        String end = exchange.getException() == null
                ? "succeeded"
                : exchange.getException().getMessage();
        ends.add(end);
        onEnd.accept(end);
    }

    /** How the exchanges ended, one entry for each call of a callback. */
    List<String> ends() {
        return ends;
    }
}
