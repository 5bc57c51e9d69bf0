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

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.DefaultExchange;

/** A route whose exchanges end when the test ends them, and the routers of its process. */
final class ManualRoute extends AsyncProcessorSupport {

    static final Change DELIVERED = new Change("msg_1:delivered", "msg_1", List.of("msg_1:read"), null, out -> {});

    final LocalClaims claims = new LocalClaims();
    final List<Exchange> exchanges = new ArrayList<>();
    private final CamelContext context = new DefaultCamelContext();
    private final List<AsyncCallback> callbacks = new ArrayList<>();

    IdempotentRouter router(IdempotentRepository routed, IdempotentRepository sharedClaims) {
        return router(routed, sharedClaims, ChangeListener.NONE);
    }

    IdempotentRouter router(IdempotentRepository routed, IdempotentRepository sharedClaims, ChangeListener listener) {
        return new IdempotentRouter(RoutedKeys.in(routed), claims, sharedClaims, this, "it is emitted again", listener);
    }

    static Change change(String key) {
        return new Change(key, key, out -> {});
    }

    static LruIdempotentRepository repository() {
        return new LruIdempotentRepository(10, true);
    }

    Exchange exchange() {
        return new DefaultExchange(context);
    }

    /** Ends the exchange that began as this one, counted from 0. */
    void end(int index) {
        callbacks.get(index).done(false);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        exchanges.add(exchange);
        callbacks.add(callback);
        return false;
    }
}
