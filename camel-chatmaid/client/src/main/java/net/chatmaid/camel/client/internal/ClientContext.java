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

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ClientScheduler;
import net.chatmaid.camel.client.Futures;
import net.chatmaid.camel.client.MessageListener;
import net.chatmaid.camel.client.RequestListener;
import net.chatmaid.camel.client.internal.send.RecentSends;

/** The parts that a client shares with its views. Thread-safe. */
public final class ClientContext {

    private final ResponseReader responses;
    private final ServerClock clock;
    private final DefaultSender senders;
    private final Listeners<MessageListener> messageListeners;
    private final Listeners<RequestListener> requestListeners;
    private final ClientScheduler scheduler;
    private final RequestExecutor pollExecutor;
    private final RequestExecutor singleLookupExecutor;
    private final RecentSends recentSends;
    private final Supplier<String> idempotencyKeys;
    private final ApiKeys apiKeys;
    private final LongSupplier requests;
    private final Runnable onEndWaits;
    private final Runnable onClose;
    private final Set<CompletableFuture<?>> unfinished = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public ClientContext(
            ResponseReader responses,
            ServerClock clock,
            DefaultSender senders,
            Listeners<MessageListener> messageListeners,
            Listeners<RequestListener> requestListeners,
            ClientScheduler scheduler,
            RequestExecutor pollExecutor,
            RequestExecutor singleLookupExecutor,
            RecentSends recentSends,
            Supplier<String> idempotencyKeys,
            ApiKeys apiKeys,
            LongSupplier requests,
            Runnable onEndWaits,
            Runnable onClose) {
        this.responses = responses;
        this.clock = clock;
        this.senders = senders;
        this.messageListeners = messageListeners;
        this.requestListeners = requestListeners;
        this.scheduler = scheduler;
        this.pollExecutor = pollExecutor;
        this.singleLookupExecutor = singleLookupExecutor;
        this.recentSends = recentSends;
        this.idempotencyKeys = idempotencyKeys;
        this.apiKeys = apiKeys;
        this.requests = requests;
        this.onEndWaits = onEndWaits;
        this.onClose = onClose;
    }

    public ResponseReader responses() {
        return responses;
    }

    public ServerClock clock() {
        return clock;
    }

    public DefaultSender senders() {
        return senders;
    }

    public ClientScheduler scheduler() {
        return scheduler;
    }

    public RequestExecutor pollExecutor() {
        return pollExecutor;
    }

    /** Makes one attempt with the priority of a look-up, if there is a permit at this moment. */
    public RequestExecutor singleLookupExecutor() {
        return singleLookupExecutor;
    }

    public RecentSends recentSends() {
        return recentSends;
    }

    public Supplier<String> idempotencyKeys() {
        return idempotencyKeys;
    }

    public boolean isLive() {
        return apiKeys.isLive();
    }

    public boolean isTest() {
        return apiKeys.isTest();
    }

    public String lastEnvironment() {
        return apiKeys.lastEnvironment();
    }

    public boolean sentWithTestKey() {
        return apiKeys.wasTest();
    }

    public Listeners<MessageListener> messageListeners() {
        return messageListeners;
    }

    public Listeners<RequestListener> requestListeners() {
        return requestListeners;
    }

    public long requests() {
        return requests.getAsLong();
    }

    public ApiKeys apiKeys() {
        return apiKeys;
    }

    public boolean isClosed() {
        return closed;
    }

    public <T> CompletableFuture<T> closed() {
        return CompletableFuture.failedFuture(closedException());
    }

    /** Returns a copy of a result, which fails if the client is closed before the result is there. */
    public <T> CompletableFuture<T> registerUnfinished(CompletableFuture<T> result) {
        CompletableFuture<T> registered = new CompletableFuture<>();
        unfinished.add(registered);
        result.whenComplete((value, failure) -> {
            unfinished.remove(registered);
            if (failure == null) {
                registered.complete(value);
            } else {
                registered.completeExceptionally(Futures.unwrap(failure));
            }
        });
        if (closed) {
            registered.completeExceptionally(closedException());
        }
        return registered;
    }

    /** Ends the waits for permits and retries. No effect after {@link #close()}. */
    public void endWaits() {
        if (!closed) {
            onEndWaits.run();
        }
    }

    public void close() {
        closed = true;
        unfinished.forEach(result -> result.completeExceptionally(closedException()));
        unfinished.clear();
        onClose.run();
    }

    private static ChatmaidException closedException() {
        return new ChatmaidException(
                "The Chatmaid client was closed before the request was complete. It is not known whether a"
                        + " request that was in progress reached Chatmaid. Stop the routes before the component");
    }
}
