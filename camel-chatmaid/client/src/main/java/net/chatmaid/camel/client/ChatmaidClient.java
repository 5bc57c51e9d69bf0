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
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import net.chatmaid.camel.client.internal.ApiKeys;
import net.chatmaid.camel.client.internal.ApiRequest;
import net.chatmaid.camel.client.internal.AttemptReader;
import net.chatmaid.camel.client.internal.ClientContext;
import net.chatmaid.camel.client.internal.MessageTexts;
import net.chatmaid.camel.client.internal.PageIterator;
import net.chatmaid.camel.client.internal.RequestExecutor;
import net.chatmaid.camel.client.internal.SenderConnectionCheck;
import net.chatmaid.camel.client.internal.send.IdempotencyKeys;
import net.chatmaid.camel.client.internal.send.RecentSends;
import net.chatmaid.camel.client.internal.send.SendAttempts;
import net.chatmaid.camel.client.internal.send.SendBody;
import net.chatmaid.camel.model.Account;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.LogText;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.model.Usage;

/**
 * The Chatmaid API under one key. Thread-safe.
 *
 * <p>Every method makes its first attempt on the calling thread, and so may block for one request. What has to wait, for
 * the rate budget or for a retry, waits without a thread and completes on a worker. A future completes once, with the
 * answer or with a {@link ChatmaidException}: {@link ChatmaidValidationException} when the request can't be right (no
 * request is made then), {@link ChatmaidRateLimitException} when there is no room in time, {@link
 * ChatmaidTransportException} and {@link ChatmaidServerException} when the retries are used up, otherwise what the API
 * said.
 */
public final class ChatmaidClient implements AutoCloseable {

    /** Path segments that lead to another endpoint, or out of one. */
    private static final Set<String> NEVER_AN_ID = Set.of(".", "..", "send", "inbound");

    private final ClientContext shared;
    private final RequestExecutor calls;
    private final MessageListener untold;

    ChatmaidClient(ClientContext shared, RequestExecutor calls) {
        this(shared, calls, null);
    }

    private ChatmaidClient(ClientContext shared, RequestExecutor calls, MessageListener untold) {
        this.shared = shared;
        this.calls = calls;
        this.untold = untold;
    }

    ClientContext shared() {
        return shared;
    }

    /** Starts with the API key, the only thing that has no default. */
    public static ChatmaidClientBuilder builder(String apiKey) {
        return new ChatmaidClientBuilder(ApiKeys.fixed(apiKey));
    }

    /** Starts with a source of the API key, for a key that changes while the client is in use. */
    public static ChatmaidClientBuilder builder(ApiKeySource apiKeySource) {
        return new ChatmaidClientBuilder(ApiKeys.from(apiKeySource));
    }

    /**
     * This client for a caller that comes again anyway: a call has one attempt, on the calling thread, and fails with
     * {@link ChatmaidRateLimitException} when the budget has no room at this moment. The futures are done when they are
     * returned. Closing either closes both.
     */
    public ChatmaidClient withoutWaiting() {
        return new ChatmaidClient(shared, shared.immediate(), untold);
    }

    /**
     * This client for a caller that is a listener too and uses what it fetches where it is returned: {@code listener} is not
     * told of what this view fetches, other listeners are. Closing either closes both.
     */
    public ChatmaidClient withoutTelling(MessageListener listener) {
        return new ChatmaidClient(shared, calls, listener);
    }

    /**
     * Sends a message. It is retried under the request's idempotency key, or under one made for this send, so that it
     * leaves once. A key over 64 characters goes out as its SHA-256 in hex. Without a sender, the account's first
     * connected one is used.
     *
     * <p>When a live send is rejected with 400 or 404, the sender's connection status is looked up, by one request and if
     * the budget has room for it at that moment. The send fails with {@link ChatmaidSenderNotConnectedException} when the
     * sender is not connected.
     *
     * <p>Fails with {@link ChatmaidIdempotencyException} when the key belongs to a message with another recipient, text or
     * attachment: before a request when this client, or one that shares with it, has used the key for that message lately,
     * otherwise by the response.
     */
    public CompletableFuture<SendResult> send(SendRequest request) {
        String key = request.idempotencyKey();
        return key == null || key.isBlank()
                ? sendUnderMadeKey(request.withIdempotencyKey(shared.keys().get()))
                : send(request.withIdempotencyKey(IdempotencyKeys.fit(key)), true);
    }

    /**
     * Sends a message under an idempotency key that the caller has made for it alone, and keeps to repeat the same send
     * after a failure. Unlike {@link #send} it takes no note of the key, and never reports a duplicate: the earlier message
     * is the send's own.
     *
     * @param request has a key, for example a random UUID
     */
    public CompletableFuture<SendResult> sendUnderMadeKey(SendRequest request) {
        return send(request, false);
    }

    private CompletableFuture<SendResult> send(SendRequest request, boolean givenKey) {
        List<String> problems = request.problems();
        if (!problems.isEmpty()) {
            return reject("The message was not sent, and no request was made", problems);
        }
        SendAttempts attempts = new SendAttempts(
                request, givenKey, shared.responses(), shared.waiting().nanoTime());
        if (!givenKey) {
            return sendFrom(request, attempts);
        }
        RecentSends.SendKey key;
        try {
            key = shared.recentSends().register(request);
        } catch (ChatmaidIdempotencyException e) {
            return CompletableFuture.failedFuture(e);
        }
        return sendFrom(request, attempts).whenComplete((result, failure) -> {
            if (result != null) {
                key.keep(result.message().id());
            } else if (Futures.unwrap(failure) instanceof ChatmaidIdempotencyException conflict) {
                key.conflict(conflict);
            } else if (attempts.mayHaveLeft()) {
                key.keep();
            } else {
                key.free();
            }
        });
    }

    private CompletableFuture<SendResult> sendFrom(SendRequest request, SendAttempts attempts) {
        if (request.from() != null) {
            return post(request, attempts);
        }
        CompletableFuture<PhoneNumber> sender = connectedSender();
        return tracked(shared.waiting().then(sender, () -> {
            PhoneNumber phone = sender.join();
            return post(request.withFrom(phone.asSender()), attempts)
                    .whenComplete((result, failure) -> forgetRejected(phone, failure));
        }));
    }

    /** Tells the listener of every message that is sent or read from now on by this client and those that share with it. */
    public void addMessageListener(MessageListener listener) {
        shared.messages().add(listener);
    }

    /** Tells the listener no more. */
    public void removeMessageListener(MessageListener listener) {
        shared.messages().remove(listener);
    }

    /** Looks one message up. */
    public CompletableFuture<Message> message(String id) {
        return unlessBad("messageId", id, segment -> get("/v1/messages/" + segment, "message " + id, Message.class))
                .whenComplete(seen(this::fetched));
    }

    /** Reads one page of the list of messages. Its order is not published. */
    public CompletableFuture<Page<Message>> messages(MessageQuery query) {
        ApiRequest request = ApiRequest.get("/v1/messages", null)
                .with("phoneNumberId", query.phoneNumberId())
                .with("status", query.status())
                .with("page", query.page())
                .with("limit", query.limit());
        return call(request, response -> shared.responses().page(request, response, Message.class))
                .whenComplete(seen(page -> page.data().forEach(this::fetched)));
    }

    /**
     * All messages from the query's page on, for one thread to walk. Done when the first page is there; later pages are
     * read as the iterator comes to them, and {@code hasNext()} blocks while one is read or the budget has no room. One
     * page is held at a time. Rows that repeat because the list grew meanwhile are left out; with a filter, rows whose
     * status changes meanwhile can be missed. A page that can't be read ends the walk with its {@link
     * ChatmaidException}.
     */
    public CompletableFuture<Iterator<Message>> allMessages(MessageQuery query) {
        int first = query.page() == null ? 1 : query.page();
        return new PageIterator<>(number -> messages(query.withPage(number)), Message::id, first).start();
    }

    /** Reads one page of the list of received messages; with a test key it is empty. Its order is not published. */
    public CompletableFuture<Page<InboundMessage>> inbound(InboundQuery query) {
        ApiRequest request = ApiRequest.get("/v1/messages/inbound", null)
                .with("phoneNumberId", query.phoneNumberId())
                .with("page", query.page())
                .with("limit", query.limit());
        return call(request, response -> shared.responses().page(request, response, InboundMessage.class));
    }

    /** All received messages from the query's page on; like {@link #allMessages}. */
    public CompletableFuture<Iterator<InboundMessage>> allInbound(InboundQuery query) {
        int first = query.page() == null ? 1 : query.page();
        return new PageIterator<>(number -> inbound(query.withPage(number)), InboundMessage::id, first).start();
    }

    /** Looks one received message up; with a test key there is none. */
    public CompletableFuture<InboundMessage> inboundMessage(String id) {
        return unlessBad(
                "messageId",
                id,
                segment -> get("/v1/messages/inbound/" + segment, "received message " + id, InboundMessage.class));
    }

    /** Lists the groups that a sender can post to; the sender by its E.164 number or its dashboard id. */
    public CompletableFuture<List<Group>> groups(String from) {
        if (from == null || from.isBlank()) {
            return reject(
                    "No groups were looked up, and no request was made",
                    List.of("from is missing: expected a sender's E.164 number or its dashboard id"));
        }
        ApiRequest request = ApiRequest.get("/v1/groups", "of sender " + from).with("fromPhoneId", from);
        return call(request, response -> shared.responses().list(request, response, Group.class));
    }

    /** The account that the API key belongs to. */
    public CompletableFuture<Account> account() {
        return get("/v1/account", null, Account.class);
    }

    /** What the account has used; {@code null} for the API's default, the month. */
    public CompletableFuture<Usage> usage(UsagePeriod period) {
        ApiRequest request = ApiRequest.get("/v1/account/usage", null).with("period", period);
        return call(request, response -> shared.responses().one(request, response, Usage.class));
    }

    /** Lists the account's senders. */
    public CompletableFuture<List<PhoneNumber>> phoneNumbers() {
        ApiRequest request = ApiRequest.get("/v1/phone-numbers", null);
        return call(request, response -> shared.responses().list(request, response, PhoneNumber.class))
                .whenComplete(seen(shared.senders()::observe));
    }

    /** Looks one sender up, by its E.164 number or its dashboard id. */
    public CompletableFuture<PhoneNumber> phoneNumber(String phone) {
        return unlessBad(
                        "phone",
                        phone,
                        segment -> get("/v1/phone-numbers/" + segment, "sender " + phone, PhoneNumber.class))
                .whenComplete(seen(shared.senders()::observe));
    }

    /** Looks a sender's connection up, by its E.164 number or its dashboard id. */
    public CompletableFuture<PhoneNumber> phoneStatus(String phone) {
        return unlessBad(
                        "phone",
                        phone,
                        segment ->
                                get("/v1/phone-numbers/" + segment + "/status", "sender " + phone, PhoneNumber.class))
                .whenComplete(seen(shared.senders()::observe));
    }

    /**
     * The sender for messages that name none: the first connected one of the account, looked up once and again when it
     * stops being connected. Fails with {@link ChatmaidNoSenderException} when there is none.
     */
    public CompletableFuture<PhoneNumber> connectedSender() {
        return shared.senders().connected(this::phoneNumbers);
    }

    /**
     * Tells the listener from now on what is read about the account's phones, by this client, its views, and those that
     * it shares its knowledge with. It costs no request: somebody has to read. The same listener is told once.
     */
    public void addPhoneListener(PhoneListener listener) {
        shared.senders().listeners().add(listener);
    }

    /** Tells the listener nothing more, except by a call that is telling it at this moment. */
    public void removePhoneListener(PhoneListener listener) {
        shared.senders().listeners().remove(listener);
    }

    /** Whether the current API key is a live one, by its prefix: real WhatsApp, and received messages. Asks an {@link ApiKeySource}. */
    public boolean isLive() {
        return shared.live();
    }

    /**
     * Whether the current API key is a test one, by its prefix: nothing leaves Chatmaid, and nothing is received. Asks an {@link
     * ApiKeySource}.
     */
    public boolean isTest() {
        return shared.test();
    }

    /** How many requests this client and its views have made, each attempt and also those that failed. Does not block. */
    public long requestsSpent() {
        return shared.requests();
    }

    /** What time it is at Chatmaid, to the second; empty until it has answered once. Does not block. */
    public Optional<Instant> serverTime() {
        return shared.clock().now();
    }

    /** Ends every call that is still waiting with a {@link ChatmaidException}. Later calls fail too. */
    @Override
    public void close() {
        shared.close();
    }

    private CompletableFuture<SendResult> post(SendRequest request, SendAttempts attempts) {
        ApiRequest call = ApiRequest.post(
                "/v1/messages/send",
                shared.responses().write(SendBody.of(request)),
                "to " + request.to(),
                MessageTexts.of(request));
        CompletableFuture<SendResult> sent = call(call, attempts.reader(call)).whenComplete(seen(result -> {
            shared.senders().observe(result.message());
            shared.messages().tell(listener -> listener.onMessageSent(result.message()));
        }));
        return shared.sentWithTestKey() ? sent : SenderConnectionCheck.explain(request, sent, this::connectionNow);
    }

    /** One attempt, and only if the budget has room at this moment. */
    private CompletableFuture<PhoneNumber> connectionNow(String sender) {
        return new ChatmaidClient(shared, shared.singleAttempt()).phoneStatus(sender);
    }

    private void fetched(Message message) {
        shared.senders().observe(message);
        shared.messages().tell(listener -> {
            if (listener != untold) {
                listener.onMessageFetched(message);
            }
        });
    }

    private void forgetRejected(PhoneNumber phone, Throwable failure) {
        Throwable cause = failure == null ? null : Futures.unwrap(failure);
        if (cause instanceof ChatmaidNotFoundException
                || cause instanceof ChatmaidValidationException
                || cause instanceof ChatmaidSenderNotConnectedException) {
            shared.senders().forget(phone);
        }
    }

    private <T> CompletableFuture<T> get(String path, String subject, Class<T> type) {
        ApiRequest request = ApiRequest.get(path, subject);
        return call(request, response -> shared.responses().one(request, response, type));
    }

    private <T> CompletableFuture<T> unlessBad(String field, String id, Function<String, CompletableFuture<T>> lookup) {
        if (id == null || id.isBlank() || id.length() > 200 || NEVER_AN_ID.contains(id.toLowerCase(Locale.ROOT))) {
            return reject(
                    "Nothing was looked up, and no request was made",
                    List.of(field + " is " + (id == null ? "missing" : "'" + LogText.of(id) + "'")
                            + ": expected a text of 1 to 200 characters that names something"));
        }
        return lookup.apply(ApiRequest.segment(id));
    }

    private static <T> CompletableFuture<T> reject(String what, List<String> problems) {
        return CompletableFuture.failedFuture(new ChatmaidValidationException(
                what + ": " + String.join("; ", problems), new ApiError(0, null, problems, null, null)));
    }

    private <T> CompletableFuture<T> call(ApiRequest request, AttemptReader<T> reader) {
        return tracked(shared.isClosed() ? shared.closed() : calls.call(request, reader));
    }

    private <T> CompletableFuture<T> tracked(CompletableFuture<T> call) {
        return call.isDone() ? call : shared.track(call);
    }

    private static <T> BiConsumer<T, Throwable> seen(Consumer<T> observer) {
        return (answer, failure) -> {
            if (failure == null) {
                observer.accept(answer);
            }
        };
    }
}
