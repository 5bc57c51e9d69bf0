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
package net.chatmaid.camel.sandbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the account knows: senders, groups, messages, keys, counters. Thread-safe. */
final class SandboxState {

    private final Settings settings;
    private final Ids ids;
    private final Lifecycle lifecycle;
    private final Phones phones;
    private final ApiKeys keys;
    private final RateLimit rateLimit;
    private final Webhooks webhooks;
    private final Instant startedAt;
    private final Inbox inbox;
    private final Groups groups = new Groups();
    private final RequestCounts requests = new RequestCounts();
    private final Map<Environment, MessageStore> stores = new EnumMap<>(Environment.class);

    SandboxState(Settings settings, Ids ids, Webhooks webhooks) {
        this.settings = settings;
        this.ids = ids;
        this.webhooks = webhooks;
        this.startedAt = settings.clock().now();
        this.inbox = new Inbox(settings, ids, webhooks);
        this.lifecycle = new Lifecycle(settings.step());
        this.phones = new Phones(settings.clock());
        this.keys = new ApiKeys(settings.live());
        this.rateLimit = new RateLimit(settings.requestsPerMinute(), settings.clock());
        for (Environment environment : Environment.values()) {
            stores.put(environment, new MessageStore(settings.listOrder()));
        }
    }

    Settings settings() {
        return settings;
    }

    Phones phones() {
        return phones;
    }

    ApiKeys keys() {
        return keys;
    }

    RateLimit rateLimit() {
        return rateLimit;
    }

    Inbox inbox() {
        return inbox;
    }

    Groups groups() {
        return groups;
    }

    RequestCounts requests() {
        return requests;
    }

    /** Since when the account exists; a reset makes it no younger. */
    Instant startedAt() {
        return startedAt;
    }

    Rows<StoredMessage> messages(Environment environment) {
        return stores.get(environment).rows();
    }

    /** The new message, or the original one if its idempotency key was accepted before. */
    SandboxMessage accept(SendRequest asked, SandboxPhone sender, Environment environment) {
        SendRequest request = new SendRequest(
                sender.phoneNumber(), asked.to(), asked.content(), asked.mediaUrls(), asked.idempotencyKey());
        MessageStore.Accepted accepted = stores.get(environment).accept(asked.idempotencyKey(), () -> {
            requireConnected(sender, environment);
            Instant createdAt = now();
            Timeline plan = lifecycle.plan(environment, request.to(), sender.isConnected(), createdAt);
            return make(request, environment, createdAt, plan);
        });
        if (accepted.created()) {
            webhooks.expect(accepted.message(), accepted.message().createdAt());
        }
        return accepted.message().at(now());
    }

    /** Only for a message that does not exist yet: a key that was accepted before answers with its message. */
    private void requireConnected(SandboxPhone sender, Environment environment) {
        ApiProblem problem = settings.disconnectedSend().problem(sender);
        if (problem != null && environment == Environment.LIVE && !sender.isConnected()) {
            throw problem;
        }
    }

    /** Adds a message as if it had been sent at that time. */
    SandboxMessage seed(Environment environment, String to, String content, Instant createdAt) {
        SandboxPhone sender = phones.anySender();
        SendRequest request = new SendRequest(sender.phoneNumber(), to, content, List.of(), null);
        return seed(make(
                request, environment, createdAt, lifecycle.plan(environment, to, sender.isConnected(), createdAt)));
    }

    /** Adds a message exactly as it is given. */
    SandboxMessage seed(SandboxMessage message) {
        long sequence = ids.nextSequence();
        Timeline stamps = new Timeline(
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
                new SendRequest(message.from(), message.to(), message.content(), message.mediaUrls(), null),
                message.createdAt(),
                stamps));
    }

    private SandboxMessage seed(StoredMessage message) {
        messages(message.environment()).add(message);
        webhooks.expect(message, now());
        return message.at(now());
    }

    private StoredMessage make(SendRequest request, Environment environment, Instant createdAt, Timeline timeline) {
        long sequence = ids.nextSequence();
        return new StoredMessage(ids.messageId(sequence), sequence, environment, request, createdAt, timeline);
    }

    void force(String id, String status) {
        StoredMessage message = find(id).orElseThrow(() -> new IllegalArgumentException(
                "The sandbox has no message " + id + "; see messages() for those it has."));
        Instant now = now();
        message.force(status, now);
        webhooks.expect(message, now);
    }

    void setConnectionStatus(String phoneNumberOrId, String status) {
        phones.setConnectionStatus(phoneNumberOrId, status)
                .ifPresent(phone -> webhooks.expect(PlainEvent.connection(phone)));
    }

    /** A person writes on the phone of a sender; the API keeps nothing of it. */
    void personWrites(String to, String content) {
        Recipients.requireRecipient(to);
        webhooks.expect(PlainEvent.outgoing(phones.anySender(), to, content, now()));
    }

    Optional<StoredMessage> find(String id) {
        return stores.values().stream()
                .flatMap(store -> store.rows().find(id).stream())
                .findFirst();
    }

    boolean remove(String id) {
        return stores.get(Environment.TEST).remove(id)
                || stores.get(Environment.LIVE).remove(id);
    }

    List<SandboxMessage> all() {
        Instant now = now();
        return stores.values().stream()
                .flatMap(store -> store.rows().all().stream())
                .sorted(Comparator.comparingLong(StoredMessage::sequence))
                .map(message -> message.at(now))
                .toList();
    }

    void reset() {
        webhooks.reset();
        stores.values().forEach(MessageStore::clear);
        inbox.rows().clear();
        phones.reset();
        groups.reset();
        requests.reset();
        keys.reset();
        rateLimit.reset();
    }

    private Instant now() {
        return settings.clock().now();
    }
}
