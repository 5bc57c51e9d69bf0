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

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.chatmaid.camel.model.ErrorCode;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.PhoneNumber;

/**
 * The sender for messages that name none: the account's first connected one, looked up once for all who ask at the same
 * time, and forgotten when anything that is read says that it stopped being connected. Thread-safe.
 */
final class SenderDirectory {

    private record Known(CompletableFuture<PhoneNumber> phone, Instant since) {}

    private final AtomicReference<Known> known = new AtomicReference<>();
    private final ServerClock clock;
    private final Redaction redaction;

    SenderDirectory(ServerClock clock, Redaction redaction) {
        this.clock = clock;
        this.redaction = redaction;
    }

    CompletableFuture<PhoneNumber> connected(Supplier<CompletableFuture<List<PhoneNumber>>> lookup) {
        Known mine = new Known(new CompletableFuture<>(), now());
        Known first = known.compareAndExchange(null, mine);
        if (first != null) {
            return first.phone().copy();
        }
        lookup.get().whenComplete((phones, failure) -> {
            if (failure != null) {
                known.compareAndSet(mine, null);
                mine.phone().completeExceptionally(Failures.unwrap(failure));
                return;
            }
            phones.stream()
                    .filter(PhoneNumber::isConnected)
                    .findFirst()
                    .ifPresentOrElse(
                            phone -> {
                                known.compareAndSet(mine, new Known(mine.phone(), now()));
                                mine.phone().complete(phone);
                            },
                            () -> {
                                known.compareAndSet(mine, null);
                                mine.phone().completeExceptionally(noneConnected(phones));
                            });
        });
        // a copy: a caller that cancels it, or ends it by a timeout of its own, ends it for itself only
        return mine.phone().copy();
    }

    /** Takes note of what was read about a phone. */
    void observe(PhoneNumber phone) {
        Known current = known.get();
        if (names(current, phone.id(), phone.phoneNumber()) && !phone.isConnected()) {
            known.compareAndSet(current, null);
        }
    }

    /** Takes note of what became of a message. */
    void observe(Message message) {
        Known current = known.get();
        if (ErrorCode.NOT_CONNECTED.equals(message.errorCode())
                && names(current, message.from(), message.from())
                && message.failedAt() != null
                && !message.failedAt().isBefore(current.since())) {
            known.compareAndSet(current, null);
        }
    }

    /** The sender was refused: look it up again next time. */
    void forget(PhoneNumber phone) {
        Known current = known.get();
        if (names(current, phone.id(), phone.phoneNumber())) {
            known.compareAndSet(current, null);
        }
    }

    private static boolean names(Known known, String id, String number) {
        PhoneNumber phone = known == null || known.phone().isCompletedExceptionally()
                ? null
                : known.phone().getNow(null);
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
