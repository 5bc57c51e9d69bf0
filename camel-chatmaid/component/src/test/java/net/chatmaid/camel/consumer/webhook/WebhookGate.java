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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

/** Holds the exchanges of stages of one message, and no thread, until the test opens the gate or lets them fail. */
final class WebhookGate extends AsyncProcessorSupport {

    /** The property of an exchange that names its route before its stage. */
    static final String ROUTE = "route";

    private final Map<String, CompletableFuture<Void>> gates = new ConcurrentHashMap<>();
    private final Map<String, List<String>> begun = new ConcurrentHashMap<>();
    private final Map<String, List<String>> ended = new ConcurrentHashMap<>();
    private volatile String held;

    void hold(String stage) {
        gates.put(stage, new CompletableFuture<>());
    }

    void open(String stage) {
        gates.remove(stage).complete(null);
    }

    void fail(String stage) {
        gates.remove(stage).completeExceptionally(new IllegalStateException("The route fails"));
    }

    /** The stages of a message whose exchanges have come to the gate. */
    List<String> begun(String id) {
        return begun.computeIfAbsent(id, each -> new CopyOnWriteArrayList<>());
    }

    /** The stages of a message that were routed. */
    List<String> ended(String id) {
        return ended.computeIfAbsent(id, each -> new CopyOnWriteArrayList<>());
    }

    /** Forgets what has passed; from now on, only exchanges of this message are held. */
    void reset(String id) {
        held = id;
        gates.values().forEach(gate -> gate.complete(null));
        gates.clear();
        begun.clear();
        ended.clear();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        String id = exchange.getMessage().getHeader("CamelChatmaidMessageId", String.class);
        String stage = exchange.getProperty(ROUTE, "", String.class)
                + exchange.getMessage().getHeader("CamelChatmaidStatus", String.class);
        begun(id).add(stage);
        CompletableFuture<Void> opened = CompletableFuture.completedFuture(null);
        (id.equals(held) ? gates.getOrDefault(stage, opened) : opened).whenComplete((nothing, failure) -> {
            if (failure == null) {
                ended(id).add(stage);
            } else {
                exchange.setException(failure);
            }
            callback.done(false);
        });
        return false;
    }
}
