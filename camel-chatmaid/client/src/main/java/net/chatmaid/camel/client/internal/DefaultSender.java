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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.chatmaid.camel.client.ChatmaidNoSenderException;
import net.chatmaid.camel.client.Futures;
import net.chatmaid.camel.client.PhoneListener;
import net.chatmaid.camel.model.ErrorCode;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.PhoneNumber;

/**
 * The sender for messages that name none: the first connected sender of the account. It is looked up once for all
 * concurrent callers, again after a minute, and again when a fetched record shows that it is no longer connected.
 * Thread-safe.
 */
public final class DefaultSender {

    /** The maximum age of a looked-up sender. An application that only sends fetches no record of it. */
    static final Duration MAX_AGE = Duration.ofMinutes(1);

    private record CachedSender(CompletableFuture<PhoneNumber> phone, Instant since, long nanos) {

        PhoneNumber found() {
            return phone.isCompletedExceptionally() ? null : phone.getNow(null);
        }
    }

    private final AtomicReference<CachedSender> cached = new AtomicReference<>();
    private final Listeners<PhoneListener> listeners = new Listeners<>();
    private final ServerClock clock;
    private final Redaction redaction;
    private final LongSupplier nanoTime;

    public DefaultSender(ServerClock clock, Redaction redaction, LongSupplier nanoTime) {
        this.clock = clock;
        this.redaction = redaction;
        this.nanoTime = nanoTime;
    }

    public CompletableFuture<PhoneNumber> connected(Supplier<CompletableFuture<List<PhoneNumber>>> lookup) {
        CachedSender current = cached.get();
        if (current != null && !isStale(current)) {
            return current.phone().copy();
        }
        CachedSender own = cached(new CompletableFuture<>());
        CachedSender concurrent = cached.compareAndExchange(current, own);
        if (concurrent != current) {
            return concurrent == null ? connected(lookup) : concurrent.phone().copy();
        }
        PhoneNumber previous = current == null ? null : current.found();
        lookup.get().whenComplete((phones, failure) -> update(own, previous, phones, failure));
        // a copy, so that a caller that cancels it does not cancel it for others
        return own.phone().copy();
    }

    private void update(CachedSender own, PhoneNumber previous, List<PhoneNumber> phones, Throwable failure) {
        PhoneNumber found = failure == null
                ? phones.stream().filter(PhoneNumber::isConnected).findFirst().orElse(null)
                // the failure does not show that the previous one is no longer connected
                : previous;
        if (found != null) {
            cached.compareAndSet(own, cached(own.phone()));
            own.phone().complete(found);
        } else {
            cached.compareAndSet(own, null);
            own.phone().completeExceptionally(failure == null ? noneConnected(phones) : Futures.unwrap(failure));
        }
    }

    private CachedSender cached(CompletableFuture<PhoneNumber> phone) {
        return new CachedSender(phone, now(), nanoTime.getAsLong());
    }

    private boolean isStale(CachedSender current) {
        return current.phone().isDone() && nanoTime.getAsLong() - current.nanos() > MAX_AGE.toNanos();
    }

    public Listeners<PhoneListener> listeners() {
        return listeners;
    }

    /** Updates the sender from the list of senders, and calls the listeners. */
    public void observe(List<PhoneNumber> phones) {
        phones.forEach(this::forgetUnlessConnected);
        listeners.notifyEach(listener -> listener.onPhonesFetched(phones));
    }

    /** Updates the sender from the record of a sender, and calls the listeners. */
    public void observe(PhoneNumber phone) {
        forgetUnlessConnected(phone);
        listeners.notifyEach(listener -> listener.onPhoneFetched(phone));
    }

    private void forgetUnlessConnected(PhoneNumber phone) {
        CachedSender current = cached.get();
        if (names(current, phone.id(), phone.phoneNumber()) && !phone.isConnected()) {
            cached.compareAndSet(current, null);
        }
    }

    /** Forgets the sender if a message failed because it is not connected. */
    public void observe(Message message) {
        CachedSender current = cached.get();
        if (ErrorCode.NOT_CONNECTED.equals(message.errorCode())
                && names(current, message.from(), message.from())
                && message.failedAt() != null
                && !message.failedAt().isBefore(current.since())) {
            cached.compareAndSet(current, null);
        }
    }

    /** Forgets a sender that was rejected, so that the next send looks it up again. */
    public void forget(PhoneNumber phone) {
        CachedSender current = cached.get();
        if (names(current, phone.id(), phone.phoneNumber())) {
            cached.compareAndSet(current, null);
        }
    }

    private static boolean names(CachedSender cached, String id, String number) {
        PhoneNumber phone = cached == null ? null : cached.found();
        return phone != null && (phone.isNamed(id) || phone.isNamed(number));
    }

    private Instant now() {
        return clock.now().orElse(Instant.MIN);
    }

    private ChatmaidNoSenderException noneConnected(List<PhoneNumber> phones) {
        String found = phones.isEmpty()
                ? "it has no senders"
                : phones.stream()
                        .map(phone -> phone.phoneNumber() + " is " + phone.connectionStatus())
                        .collect(Collectors.joining(", "));
        return new ChatmaidNoSenderException("Nothing was sent: the account has no connected sender ("
                + redaction.clean(found) + "). Connect one in Chatmaid's dashboard");
    }
}
