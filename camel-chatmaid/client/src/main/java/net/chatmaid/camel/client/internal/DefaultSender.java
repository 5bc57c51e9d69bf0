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
 * The sender for messages that name none: the account's first connected one, looked up once for all who ask at the same
 * time, again after a minute, and at once when anything that is read says that it stopped being connected. Thread-safe.
 */
public final class DefaultSender {

    /** How long a sender is trusted without a word about it: a send-only application hears none. */
    static final Duration TRUSTED = Duration.ofMinutes(1);

    private record Known(CompletableFuture<PhoneNumber> phone, Instant since, long nanos) {

        PhoneNumber found() {
            return phone.isCompletedExceptionally() ? null : phone.getNow(null);
        }
    }

    private final AtomicReference<Known> known = new AtomicReference<>();
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
        Known current = known.get();
        if (current != null && !isStale(current)) {
            return current.phone().copy();
        }
        Known mine = known(new CompletableFuture<>());
        Known first = known.compareAndExchange(current, mine);
        if (first != current) {
            return first == null ? connected(lookup) : first.phone().copy();
        }
        PhoneNumber before = current == null ? null : current.found();
        lookup.get().whenComplete((phones, failure) -> learn(mine, before, phones, failure));
        // a copy: a caller that cancels it, or ends it by a timeout of its own, ends it for itself only
        return mine.phone().copy();
    }

    private void learn(Known mine, PhoneNumber before, List<PhoneNumber> phones, Throwable failure) {
        PhoneNumber found = failure == null
                ? phones.stream().filter(PhoneNumber::isConnected).findFirst().orElse(null)
                // nothing says that the one from before is not connected any more
                : before;
        if (found != null) {
            known.compareAndSet(mine, known(mine.phone()));
            mine.phone().complete(found);
        } else {
            known.compareAndSet(mine, null);
            mine.phone().completeExceptionally(failure == null ? noneConnected(phones) : Futures.unwrap(failure));
        }
    }

    private Known known(CompletableFuture<PhoneNumber> phone) {
        return new Known(phone, now(), nanoTime.getAsLong());
    }

    private boolean isStale(Known current) {
        return current.phone().isDone() && nanoTime.getAsLong() - current.nanos() > TRUSTED.toNanos();
    }

    public Listeners<PhoneListener> listeners() {
        return listeners;
    }

    /** Takes note of the account's phones. */
    public void observe(List<PhoneNumber> phones) {
        phones.forEach(this::forgetUnlessConnected);
        listeners.tell(listener -> listener.onPhonesFetched(phones));
    }

    /** Takes note of what was read about a phone. */
    public void observe(PhoneNumber phone) {
        forgetUnlessConnected(phone);
        listeners.tell(listener -> listener.onPhoneFetched(phone));
    }

    private void forgetUnlessConnected(PhoneNumber phone) {
        Known current = known.get();
        if (names(current, phone.id(), phone.phoneNumber()) && !phone.isConnected()) {
            known.compareAndSet(current, null);
        }
    }

    /** Takes note of what became of a message. */
    public void observe(Message message) {
        Known current = known.get();
        if (ErrorCode.NOT_CONNECTED.equals(message.errorCode())
                && names(current, message.from(), message.from())
                && message.failedAt() != null
                && !message.failedAt().isBefore(current.since())) {
            known.compareAndSet(current, null);
        }
    }

    /** The sender was rejected: look it up again next time. */
    public void forget(PhoneNumber phone) {
        Known current = known.get();
        if (names(current, phone.id(), phone.phoneNumber())) {
            known.compareAndSet(current, null);
        }
    }

    private static boolean names(Known known, String id, String number) {
        PhoneNumber phone = known == null ? null : known.found();
        return phone != null && (phone.isNamed(id) || phone.isNamed(number));
    }

    private Instant now() {
        return clock.now().orElse(Instant.MIN);
    }

    private ChatmaidNoSenderException noneConnected(List<PhoneNumber> phones) {
        String found = phones.isEmpty()
                ? "it has no phones at all"
                : phones.stream()
                        .map(phone -> phone.phoneNumber() + " is " + phone.connectionStatus())
                        .collect(Collectors.joining(", "));
        return new ChatmaidNoSenderException("The account has no connected sender (" + redaction.clean(found)
                + "): connect a phone in Chatmaid's dashboard; nothing was sent");
    }
}
