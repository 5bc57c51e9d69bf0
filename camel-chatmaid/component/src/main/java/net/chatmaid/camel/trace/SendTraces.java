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
package net.chatmaid.camel.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.SendResult;
import net.chatmaid.camel.client.TraceContext;

/**
 * The traces of the last sends of this process, by the ids of their messages. Without a tracer there are none. An entry
 * has about 170 bytes, with the id. Thread-safe.
 */
public final class SendTraces {

    /** The number of sends that are remembered. */
    static final int REMEMBERED = 10_000;

    private final Map<String, Traceparent> traces = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Traceparent> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Remembers the trace of a send when it succeeds.
     *
     * @param client the view that made the send
     * @return the send
     */
    public CompletableFuture<SendResult> remember(ChatmaidClient client, CompletableFuture<SendResult> send) {
        Optional<TraceContext> trace = client.trace();
        return trace.isEmpty()
                ? send
                : send.thenApply(result -> {
                    put(result.message().id(), trace.get().traceparent());
                    return result;
                });
    }

    synchronized void put(String messageId, String traceparent) {
        traces.put(messageId, Traceparent.parse(traceparent));
    }

    /** Returns the {@code traceparent} of the send of a message; empty if it is not known. */
    synchronized Optional<String> traceparent(String messageId) {
        return Optional.ofNullable(traces.get(messageId)).map(Traceparent::toString);
    }
}
