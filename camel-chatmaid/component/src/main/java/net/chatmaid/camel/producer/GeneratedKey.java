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
package net.chatmaid.camel.producer;

import java.lang.ref.WeakReference;
import java.util.UUID;
import net.chatmaid.camel.model.SendRequest;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;

/**
 * The idempotency key that is generated for a send without one. It belongs to the exchange until the send succeeds, so
 * a redelivery by Camel repeats the send under the same key, and the next send gets another one. Copies of the exchange
 * inherit its properties and may have its id, but are other messages.
 */
final class GeneratedKey {

    private static final String PROPERTY = "CamelChatmaidGeneratedKey";

    private final WeakReference<Exchange> owner;
    private final String parent;
    private final SendRequest payload;
    private final String key = UUID.randomUUID().toString();

    private GeneratedKey(Exchange owner, SendRequest payload) {
        this.owner = new WeakReference<>(owner);
        this.parent = parent(owner);
        this.payload = payload;
    }

    /**
     * @param payload the message; another message gets another key
     */
    static String of(Exchange exchange, SendRequest payload) {
        GeneratedKey generated = exchange.getProperty(PROPERTY, GeneratedKey.class);
        if (generated == null || !generated.belongsTo(exchange) || !generated.payload.equals(payload)) {
            generated = new GeneratedKey(exchange, payload);
            exchange.setProperty(PROPERTY, generated);
        }
        return generated.key;
    }

    /**
     * Whether the key belongs to the exchange. An enricher and a circuit breaker send a copy of it and restore its
     * properties after a failure, so a redelivery is another copy of the same exchange.
     */
    private boolean belongsTo(Exchange exchange) {
        boolean isRedelivered = exchange.getMessage().getHeader(Exchange.REDELIVERED, false, Boolean.class);
        return owner.refersTo(exchange) || isRedelivered && parent != null && parent.equals(parent(exchange));
    }

    private static String parent(Exchange exchange) {
        return exchange.getProperty(ExchangePropertyKey.CORRELATION_ID, String.class);
    }

    static void forget(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }

    /** The key without the message, whose text must not be logged. */
    @Override
    public String toString() {
        return key;
    }
}
