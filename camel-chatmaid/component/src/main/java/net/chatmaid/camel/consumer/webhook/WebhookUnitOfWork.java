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
package net.chatmaid.camel.consumer.webhook;

import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.spi.UnitOfWork;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.UnitOfWorkHelper;

/** Adds a unit of work to exchanges that do not come from the consumer of a route, and ends it. */
public final class WebhookUnitOfWork extends AsyncProcessorSupport {

    private final AsyncProcessor next;

    public WebhookUnitOfWork(AsyncProcessor next) {
        this.next = next;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        UnitOfWork unit =
                PluginHelper.getUnitOfWorkFactory(exchange.getContext()).createUnitOfWork(exchange);
        exchange.getExchangeExtension().setUnitOfWork(unit);
        return next.process(exchange, doneSync -> {
            UnitOfWorkHelper.doneUow(unit, exchange);
            callback.done(doneSync);
        });
    }
}
