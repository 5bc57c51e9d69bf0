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
import net.chatmaid.camel.client.internal.send.RecentSends;

/** What a client and its views have in common. */
public final class ClientContext {

    private final ResponseReader responses;
    private final ServerClock clock;
    private final DefaultSender senders;
    private final Listeners<MessageListener> messages;
    private final ClientScheduler waiting;
    private final RequestExecutor immediate;
    private final RequestExecutor singleAttempt;
    private final RecentSends recentSends;
    private final Supplier<String> keys;
    private final ApiKeys apiKeys;
    private final LongSupplier requests;
    private final Runnable onClose;
    private final Set<CompletableFuture<?>> unfinished = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public ClientContext(
            ResponseReader responses,
            ServerClock clock,
            DefaultSender senders,
            Listeners<MessageListener> messages,
            ClientScheduler waiting,
            RequestExecutor immediate,
            RequestExecutor singleAttempt,
            RecentSends recentSends,
            Supplier<String> keys,
            ApiKeys apiKeys,
            LongSupplier requests,
            Runnable onClose) {
        this.responses = responses;
        this.clock = clock;
        this.senders = senders;
        this.messages = messages;
        this.waiting = waiting;
        this.immediate = immediate;
        this.singleAttempt = singleAttempt;
        this.recentSends = recentSends;
        this.keys = keys;
        this.apiKeys = apiKeys;
        this.requests = requests;
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

    public ClientScheduler waiting() {
        return waiting;
    }

    public RequestExecutor immediate() {
        return immediate;
    }

    /** One attempt with a look-up's priority, if the budget has room at this moment. */
    public RequestExecutor singleAttempt() {
        return singleAttempt;
    }

    public RecentSends recentSends() {
        return recentSends;
    }

    public Supplier<String> keys() {
        return keys;
    }

    public boolean live() {
        return apiKeys.isLive();
    }

    public boolean test() {
        return apiKeys.isTest();
    }

    public boolean sentWithTestKey() {
        return apiKeys.wasTest();
    }

    public Listeners<MessageListener> messages() {
        return messages;
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
        return CompletableFuture.failedFuture(closedNow());
    }

    /** A copy of a call that also ends when the client is closed. */
    public <T> CompletableFuture<T> track(CompletableFuture<T> call) {
        CompletableFuture<T> tracked = new CompletableFuture<>();
        unfinished.add(tracked);
        call.whenComplete((answer, failure) -> {
            unfinished.remove(tracked);
            if (failure == null) {
                tracked.complete(answer);
            } else {
                tracked.completeExceptionally(Futures.unwrap(failure));
            }
        });
        if (closed) {
            tracked.completeExceptionally(closedNow());
        }
        return tracked;
    }

    public void close() {
        closed = true;
        unfinished.forEach(call -> call.completeExceptionally(closedNow()));
        unfinished.clear();
        onClose.run();
    }

    private static ChatmaidException closedNow() {
        return new ChatmaidException("The Chatmaid client was closed while the call was waiting, or before it: stop the"
                + " routes before the component; whether a request that was under way arrived is not known");
    }
}
