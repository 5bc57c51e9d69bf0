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
package net.chatmaid.camel.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.sandbox.SandboxMessage;

/** What the account holds: senders, groups, messages and counts of requests. Thread-safe. */
public final class SandboxState {

    private final SandboxClock clock;
    private final IdGenerator ids;
    private final MessageLifecycle lifecycle;
    private final SenderStore senders;
    private final StateListeners listeners = new StateListeners();
    private final Instant startedAt;
    private final InboundStore inbound;
    private final OutgoingStore outgoing = new OutgoingStore();
    private final GroupStore groups = new GroupStore();
    private final RequestCounts requestCounts = new RequestCounts();
    private final Map<Environment, MessageStore> stores = new EnumMap<>(Environment.class);

    public SandboxState(SandboxClock clock, Duration step, SandboxListOrder listOrder, IdGenerator ids) {
        this.clock = clock;
        this.ids = ids;
        this.startedAt = clock.now();
        this.inbound = new InboundStore(clock, listOrder, ids, listeners);
        this.lifecycle = new MessageLifecycle(step);
        this.senders = new SenderStore(clock);
        for (Environment environment : Environment.values()) {
            stores.put(environment, new MessageStore(listOrder));
        }
    }

    /** Listeners are called in the order in which they were added. */
    public void addListener(StateListener listener) {
        listeners.add(listener);
    }

    public SandboxClock clock() {
        return clock;
    }

    public SenderStore senders() {
        return senders;
    }

    public InboundStore inbound() {
        return inbound;
    }

    public OutgoingStore outgoing() {
        return outgoing;
    }

    public GroupStore groups() {
        return groups;
    }

    public RequestCounts requestCounts() {
        return requestCounts;
    }

    /** Since when the account exists; a reset makes it no younger. */
    public Instant startedAt() {
        return startedAt;
    }

    public EntryList<StoredMessage> messages(Environment environment) {
        return stores.get(environment).entries();
    }

    /** The received messages that keys of an environment see: none in the test environment, which nothing reaches. */
    public EntryList<StoredInbound> inbound(Environment environment) {
        return environment == Environment.LIVE ? inbound.entries() : EntryList.empty();
    }

    /**
     * The new message, or the original one if its idempotency key was accepted before. The check runs only before a new
     * message is created; what it throws rejects the message.
     */
    public SandboxMessage accept(
            SubmittedMessage submitted, StoredSender sender, Environment environment, Runnable check) {
        SubmittedMessage fromSender = new SubmittedMessage(
                sender.phoneNumber(),
                submitted.to(),
                submitted.content(),
                submitted.mediaUrls(),
                submitted.idempotencyKey());
        MessageStore.Accepted accepted = stores.get(environment).accept(submitted.idempotencyKey(), () -> {
            check.run();
            Instant createdAt = now();
            MessageTimeline plan = lifecycle.plan(environment, fromSender.to(), sender.isConnected(), createdAt);
            return make(fromSender, environment, createdAt, plan);
        });
        if (accepted.created()) {
            listeners.onTimelineChanged(accepted.message(), accepted.message().createdAt());
        }
        return accepted.message().at(now());
    }

    /** Adds a message as if it had been sent at that time. */
    public SandboxMessage seed(Environment environment, String to, String content, Instant createdAt) {
        StoredSender sender = senders.anySender();
        SubmittedMessage submitted = new SubmittedMessage(sender.phoneNumber(), to, content, List.of(), null);
        return seed(make(
                submitted, environment, createdAt, lifecycle.plan(environment, to, sender.isConnected(), createdAt)));
    }

    /** Adds a message exactly as it is given. */
    public SandboxMessage seed(SandboxMessage message) {
        long sequence = ids.nextSequence();
        MessageTimeline stamps = new MessageTimeline(
                message.sentAt(),
                message.deliveredAt(),
                message.readAt(),
                message.failedAt(),
                message.errorCode(),
                message.errorMessage(),
                message.status());
        return seed(new StoredMessage(
                message.id() == null ? ids.messageId(sequence) : message.id(),
                sequence,
                Environment.ofName(message.environment()),
                new SubmittedMessage(message.from(), message.to(), message.content(), message.mediaUrls(), null),
                message.createdAt(),
                stamps));
    }

    private SandboxMessage seed(StoredMessage message) {
        messages(message.environment()).add(message);
        listeners.onTimelineChanged(message, now());
        return message.at(now());
    }

    private StoredMessage make(
            SubmittedMessage submitted, Environment environment, Instant createdAt, MessageTimeline timeline) {
        long sequence = ids.nextSequence();
        return new StoredMessage(ids.messageId(sequence), sequence, environment, submitted, createdAt, timeline);
    }

    public void force(String id, String status) {
        Instant now = now();
        change(id, timeline -> timeline.force(status, now), now);
    }

    /** Lets a message fail now with any error code. */
    public void fail(String id, String errorCode) {
        Instant now = now();
        change(id, timeline -> timeline.fail(errorCode, now), now);
    }

    /** Lets a message reach all stages that it has not reached yet later by this time. */
    public void delay(String id, Duration time) {
        Instant now = now();
        // a stage of this very moment is reached and reported
        change(id, timeline -> timeline.delayed(time, now), now.plusNanos(1));
    }

    private void change(String id, UnaryOperator<MessageTimeline> to, Instant since) {
        StoredMessage message = find(id).orElseThrow(() -> new IllegalArgumentException(
                "The sandbox has no message " + id + "; see messages() for those it has."));
        message.change(to);
        listeners.onTimelineChanged(message, since);
    }

    public void setConnectionStatus(String phoneNumberOrId, String status) {
        senders.setConnectionStatus(phoneNumberOrId, status).ifPresent(listeners::onConnectionChanged);
    }

    /** A person writes on the phone of a sender; the API shows nothing of it. */
    public OutgoingMessage personWrites(String to, String content) {
        RecipientFormat.requireRecipient(to);
        String from = senders.anySender().phoneNumber();
        OutgoingMessage message = new OutgoingMessage(ids.nextSequence(), from, to, content, now());
        outgoing.add(message);
        listeners.onMessageWritten(message);
        return message;
    }

    public Optional<StoredMessage> find(String id) {
        return stores.values().stream()
                .flatMap(store -> store.entries().find(id).stream())
                .findFirst();
    }

    public boolean remove(String id) {
        boolean removed = stores.get(Environment.TEST).remove(id)
                || stores.get(Environment.LIVE).remove(id);
        if (removed) {
            listeners.onMessageRemoved(id);
        }
        return removed;
    }

    public List<SandboxMessage> all() {
        Instant now = now();
        return stores.values().stream()
                .flatMap(store -> store.entries().all().stream())
                .sorted(Comparator.comparingLong(StoredMessage::sequence))
                .map(message -> message.at(now))
                .toList();
    }

    public void reset() {
        listeners.onReset();
        stores.values().forEach(MessageStore::clear);
        inbound.clear();
        outgoing.clear();
        senders.reset();
        groups.reset();
        requestCounts.reset();
    }

    private Instant now() {
        return clock.now();
    }
}
