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
package net.chatmaid.camel.example;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/**
 * Stops the application when the outcomes of all orders are known and no exchange is in flight. Camel's shutdown does
 * not wait for an exchange that an aggregation has completed.
 */
final class StopWhenComplete extends EventNotifierSupport {

    private final CamelContext context;
    private final Outcomes outcomes;
    private final Runnable stop;

    StopWhenComplete(CamelContext context, Outcomes outcomes, Runnable stop) {
        this.context = context;
        this.outcomes = outcomes;
        this.stop = stop;
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof CamelEvent.ExchangeCompletedEvent || event instanceof CamelEvent.ExchangeFailedEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        if (outcomes.areComplete() && context.getInflightRepository().size() == 0) {
            stop.run();
        }
    }
}
