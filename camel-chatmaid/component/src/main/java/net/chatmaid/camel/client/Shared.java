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
package net.chatmaid.camel.client;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What a client and its views have in common. */
final class Shared {

    private final Answers answers;
    private final ServerClock clock;
    private final SenderDirectory senders;
    private final Listeners<MessageListener> messages;
    private final Waiting waiting;
    private final Calls immediate;
    private final Calls singleAttempt;
    private final RecentSends recentSends;
    private final Supplier<String> keys;
    private final ApiKeys apiKeys;
    private final LongSupplier requests;
    private final Runnable onClose;
    private final Set<CompletableFuture<?>> unfinished = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Shared(
            Answers answers,
            ServerClock clock,
            SenderDirectory senders,
            Listeners<MessageListener> messages,
            Waiting waiting,
            Calls immediate,
            Calls singleAttempt,
            RecentSends recentSends,
            Supplier<String> keys,
            ApiKeys apiKeys,
            LongSupplier requests,
            Runnable onClose) {
        this.answers = answers;
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

    Answers answers() {
        return answers;
    }

    ServerClock clock() {
        return clock;
    }

    SenderDirectory senders() {
        return senders;
    }

    Waiting waiting() {
        return waiting;
    }

    Calls immediate() {
        return immediate;
    }

    /** One attempt with a look-up's priority, if the budget has room at this moment. */
    Calls singleAttempt() {
        return singleAttempt;
    }

    RecentSends recentSends() {
        return recentSends;
    }

    Supplier<String> keys() {
        return keys;
    }

    boolean live() {
        return apiKeys.isLive();
    }

    boolean test() {
        return apiKeys.isTest();
    }

    Listeners<MessageListener> messages() {
        return messages;
    }

    long requests() {
        return requests.getAsLong();
    }

    ApiKeys apiKeys() {
        return apiKeys;
    }

    boolean isClosed() {
        return closed;
    }

    <T> CompletableFuture<T> closed() {
        return CompletableFuture.failedFuture(closedNow());
    }

    /** A copy of a call that also ends when the client is closed. */
    <T> CompletableFuture<T> track(CompletableFuture<T> call) {
        CompletableFuture<T> tracked = new CompletableFuture<>();
        unfinished.add(tracked);
        call.whenComplete((answer, failure) -> {
            unfinished.remove(tracked);
            if (failure == null) {
                tracked.complete(answer);
            } else {
                tracked.completeExceptionally(Failures.unwrap(failure));
            }
        });
        if (closed) {
            tracked.completeExceptionally(closedNow());
        }
        return tracked;
    }

    void close() {
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
