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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.client.internal.ApiKeys;
import net.chatmaid.camel.client.internal.ApiRequest;
import net.chatmaid.camel.client.internal.ClientContext;
import net.chatmaid.camel.client.internal.PageIterator;
import net.chatmaid.camel.client.internal.RequestExecutor;
import net.chatmaid.camel.client.internal.send.IdempotencyKeys;
import net.chatmaid.camel.model.Account;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.model.Usage;

/**
 * The client of the Chatmaid API for one API key. Thread-safe.
 *
 * <p>Each method makes its first attempt on the calling thread, so it may block for one request. A request that waits
 * for a permit of the rate budget or for a retry holds no thread and completes on a worker.
 *
 * <p>A future completes once, with the result or with a {@link ChatmaidException}:
 *
 * <ul>
 *   <li>{@link ChatmaidValidationException} if the request is not valid; no request is made then
 *   <li>{@link ChatmaidRateLimitException} if there is no permit in time
 *   <li>{@link ChatmaidTransportException} or {@link ChatmaidServerException} if the retries are used up
 *   <li>otherwise the exception for the error that the API reports
 * </ul>
 */
public final class ChatmaidClient implements AutoCloseable {

    private final ClientContext context;
    private final RequestExecutor executor;
    private final MessageListener excludedListener;
    private final ClientRequests requests;
    private final ClientMessages messages;
    private final ClientPhones phones;
    private final ClientSends sends;

    ChatmaidClient(ClientContext context, RequestExecutor executor) {
        this(context, executor, null, null);
    }

    private ChatmaidClient(
            ClientContext context, RequestExecutor executor, MessageListener excludedListener, TraceContext trace) {
        this.context = context;
        this.executor = executor;
        this.excludedListener = excludedListener;
        this.requests = new ClientRequests(context, executor, trace);
        this.messages = new ClientMessages(context, requests, excludedListener);
        this.phones = new ClientPhones(context, requests);
        this.sends = new ClientSends(context, requests, phones);
    }

    ClientContext context() {
        return context;
    }

    /**
     * Returns a builder for a client with a fixed API key.
     *
     * @param apiKey the key ({@code sk_test_…} or {@code sk_live_…}); white space and quotes around it are ignored
     * @return the builder
     * @throws IllegalArgumentException if the key is missing or contains characters that no key has
     */
    public static ChatmaidClientBuilder builder(String apiKey) {
        return new ChatmaidClientBuilder(ApiKeys.fixed(apiKey));
    }

    /**
     * Returns a builder for a client whose API key changes while the client is in use.
     *
     * @param apiKeySource provides the key for each request; not {@code null}
     * @return the builder
     */
    public static ChatmaidClientBuilder builder(ApiKeySource apiKeySource) {
        return new ChatmaidClientBuilder(ApiKeys.from(apiKeySource));
    }

    /**
     * Returns a view of this client for a caller that repeats its requests anyway, such as a poll. A request has one
     * attempt, on the calling thread, and fails with {@link ChatmaidRateLimitException} if there is no permit at that
     * moment. The futures are done when they are returned. Closing the view closes this client, and the reverse.
     *
     * @return the view
     */
    public ChatmaidClient withoutWaiting() {
        return new ChatmaidClient(context, context.pollExecutor(), excludedListener, requests.trace());
    }

    /**
     * Returns a view of this client that does not call one listener for the messages that it fetches. It is for a
     * listener that also makes requests and uses their results directly. Other listeners are called. Closing the view
     * closes this client, and the reverse.
     *
     * @param listener the listener that is not called
     * @return the view
     */
    public ChatmaidClient withoutListener(MessageListener listener) {
        return new ChatmaidClient(context, executor, listener, requests.trace());
    }

    /**
     * Returns a view of this client whose requests, including retries, carry the headers {@code traceparent} and
     * {@code tracestate} of a trace. It is cheap, so that each send can have its own. A look-up that several sends
     * share, of the sender for messages that name none, carries the trace of one of them. Closing the view closes this
     * client, and the reverse.
     *
     * @param trace the trace; {@code null} for none
     * @return the view
     */
    public ChatmaidClient withTrace(TraceContext trace) {
        return new ChatmaidClient(context, executor, excludedListener, trace);
    }

    /** {@return the trace whose headers the requests of this view carry; empty if they carry none} */
    public Optional<TraceContext> trace() {
        return Optional.ofNullable(requests.trace());
    }

    /**
     * Sends a message. The send is retried under the idempotency key of the request, or under a generated one, so the
     * message is sent once. If the key has more than 64 characters, its SHA-256 in hex is used. If the request names no
     * sender, the first connected sender of the account is used.
     *
     * <p>If a live send is rejected with 400 or 404, the client requests the connection status of the sender, once and
     * only if there is a permit at that moment. If the sender is not connected, the send fails with
     * {@link ChatmaidSenderNotConnectedException}.
     *
     * <p>The send fails with {@link ChatmaidIdempotencyException} if the key belongs to a message with another
     * recipient, text or attachment. This is detected before a request if this client, or a client built with
     * {@link ChatmaidClientBuilder#sharing(ChatmaidClient)}, has used the key recently, and otherwise by the response.
     *
     * @param request the message; not {@code null}
     * @return the sent message
     */
    public CompletableFuture<SendResult> send(SendRequest request) {
        String key = request.idempotencyKey();
        return key == null || key.isBlank()
                ? sendWithGeneratedKey(
                        request.withIdempotencyKey(context.idempotencyKeys().get()))
                : sends.send(request.withIdempotencyKey(IdempotencyKeys.fit(key)), true);
    }

    /**
     * Sends a message under an idempotency key that the caller has generated for it, and uses again only to repeat the
     * same send after a failure. In contrast to {@link #send}, the client does not remember the key, and never reports
     * a duplicate: the earlier message is the result of the same send.
     *
     * @param request the message, with a key, for example a random UUID
     * @return the sent message
     */
    public CompletableFuture<SendResult> sendWithGeneratedKey(SendRequest request) {
        return sends.send(request, false);
    }

    /**
     * Adds a listener for the messages that this client, its views, and clients that share with it send or fetch.
     *
     * @param listener the listener; adding it again has no effect
     */
    public void addMessageListener(MessageListener listener) {
        context.messageListeners().add(listener);
    }

    /**
     * Removes a listener for messages.
     *
     * @param listener the listener; no effect if it was not added
     */
    public void removeMessageListener(MessageListener listener) {
        context.messageListeners().remove(listener);
    }

    /**
     * Looks up a message.
     *
     * @param id the id of the message
     * @return the message
     */
    public CompletableFuture<Message> message(String id) {
        return messages.message(id);
    }

    /**
     * Fetches one page of the list of messages. The API does not specify the order of the list.
     *
     * @param query the page
     * @return the page
     */
    public CompletableFuture<Page<Message>> messages(MessageQuery query) {
        return messages.page(query);
    }

    /**
     * Fetches all messages from a page on. The future is done when the first page was fetched. The iterator fetches
     * each further page when it is needed, and keeps one page in memory; it is for one thread.
     *
     * <p>{@code hasNext()} blocks while a page is fetched and while there is no permit. Rows that repeat because the
     * list has grown are left out. With a filter, rows whose status changes during the iteration can be missed. If a
     * page can't be fetched, {@code next()} throws the {@link ChatmaidException} after the rows before it.
     *
     * @param query the first page
     * @return the rows
     */
    public CompletableFuture<Iterator<Message>> allMessages(MessageQuery query) {
        int first = query.page() == null ? 1 : query.page();
        return new PageIterator<>(number -> messages(query.withPage(number)), Message::id, first).start();
    }

    /**
     * Fetches one page of the list of received messages. With a test key it is empty. The API does not specify the
     * order of the list.
     *
     * @param query the page
     * @return the page
     */
    public CompletableFuture<Page<InboundMessage>> inbound(InboundQuery query) {
        return messages.receivedPage(query);
    }

    /**
     * Fetches all received messages from a page on, in the same way as {@link #allMessages}.
     *
     * @param query the first page
     * @return the rows
     */
    public CompletableFuture<Iterator<InboundMessage>> allInbound(InboundQuery query) {
        int first = query.page() == null ? 1 : query.page();
        return new PageIterator<>(number -> inbound(query.withPage(number)), InboundMessage::id, first).start();
    }

    /**
     * Looks up a received message. With a test key there are none.
     *
     * @param id the id of the received message
     * @return the message
     */
    public CompletableFuture<InboundMessage> inboundMessage(String id) {
        return messages.received(id);
    }

    /**
     * Lists the groups that a sender can post to.
     *
     * @param from the E.164 number or the dashboard id of the sender
     * @return the groups
     */
    public CompletableFuture<List<Group>> groups(String from) {
        if (from == null || from.isBlank()) {
            return ClientRequests.reject(
                    "No groups were listed, and no request was made",
                    List.of("from is missing: expected a sender's E.164 number or its dashboard id"));
        }
        ApiRequest request = ApiRequest.get(RequestOperation.GROUPS, "/v1/groups", "of sender " + from)
                .with("fromPhoneId", from);
        return requests.execute(request, response -> context.responses().list(request, response, Group.class));
    }

    /**
     * Fetches the account that the API key belongs to.
     *
     * @return the account
     */
    public CompletableFuture<Account> account() {
        return requests.get(RequestOperation.ACCOUNT, "/v1/account", null, Account.class);
    }

    /**
     * Fetches the usage of the account.
     *
     * @param period the period; {@code null} for the API's default, the month
     * @return the usage
     */
    public CompletableFuture<Usage> usage(UsagePeriod period) {
        ApiRequest request = ApiRequest.get(RequestOperation.USAGE, "/v1/account/usage", null)
                .with("period", period);
        return requests.execute(request, response -> context.responses().one(request, response, Usage.class));
    }

    /**
     * Lists the senders of the account.
     *
     * @return the senders
     */
    public CompletableFuture<List<PhoneNumber>> phoneNumbers() {
        return phones.list();
    }

    /**
     * Looks up a sender.
     *
     * @param phone the E.164 number or the dashboard id of the sender
     * @return the sender
     */
    public CompletableFuture<PhoneNumber> phoneNumber(String phone) {
        return phones.lookUp(phone);
    }

    /**
     * Looks up the connection status of a sender.
     *
     * @param phone the E.164 number or the dashboard id of the sender
     * @return the sender; without display name, environment and time of creation
     */
    public CompletableFuture<PhoneNumber> phoneStatus(String phone) {
        return phones.status(phone);
    }

    /**
     * Returns the sender for messages that name none: the first connected sender of the account. The client remembers
     * it until it is no longer connected, and for one minute at most. Fails with {@link ChatmaidNoSenderException} if
     * no sender is connected.
     *
     * @return the sender
     */
    public CompletableFuture<PhoneNumber> connectedSender() {
        return phones.connected();
    }

    /**
     * Adds a listener for the senders that this client, its views, and clients that share with it fetch. The listener
     * causes no requests.
     *
     * @param listener the listener; adding it again has no effect
     */
    public void addPhoneListener(PhoneListener listener) {
        context.senders().listeners().add(listener);
    }

    /**
     * Removes a listener for senders. A call that is in progress at this moment completes.
     *
     * @param listener the listener; no effect if it was not added
     */
    public void removePhoneListener(PhoneListener listener) {
        context.senders().listeners().remove(listener);
    }

    /**
     * Adds a listener for the requests that this client, its views, and clients that share with it make.
     *
     * @param listener the listener; adding it again has no effect
     */
    public void addRequestListener(RequestListener listener) {
        context.requestListeners().add(listener);
    }

    /**
     * Removes a listener for requests.
     *
     * @param listener the listener; no effect if it was not added
     */
    public void removeRequestListener(RequestListener listener) {
        context.requestListeners().remove(listener);
    }

    /**
     * Whether the current API key is a live key, by its prefix: messages reach WhatsApp, and messages are received.
     * Calls the {@link ApiKeySource}, if there is one.
     *
     * @return whether the key begins with {@code sk_live_}
     */
    public boolean isLive() {
        return context.isLive();
    }

    /**
     * Whether the current API key is a test key, by its prefix: no message reaches WhatsApp, and none is received.
     * Calls the {@link ApiKeySource}, if there is one.
     *
     * @return whether the key begins with {@code sk_test_}
     */
    public boolean isTest() {
        return context.isTest();
    }

    /**
     * Returns the environment of the API key that was used last, by its prefix. Does not call the {@link ApiKeySource},
     * and does not block.
     *
     * @return {@code live}, {@code test}, or {@code unknown} if no key was used yet or the key has another prefix
     */
    public String lastEnvironment() {
        return context.lastEnvironment();
    }

    /**
     * {@return the number of requests that this client and its views have made, including retries and failures. Does
     * not block}
     */
    public long requestsSpent() {
        return context.requests();
    }

    /** {@return Chatmaid's current time, to the second; empty until the first response. Does not block} */
    public Optional<Instant> serverTime() {
        return context.clock().now();
    }

    /**
     * Ends all waits, before this client is closed: a request that waits for a permit or for a retry fails with a
     * {@link ChatmaidException} that says whether it was made, and so does a later request as soon as it would have to
     * wait. Requests in progress are completed, except those {@linkplain #withoutWaiting without waiting}, which fail and
     * whose caller repeats them after a restart. A request that needs no wait is still made. Other clients with the same
     * {@link RateBudget} continue to wait. Does not block. Can't be undone; no effect when it is called again.
     */
    public void endWaits() {
        context.endWaits();
    }

    /** Closes this client. Requests that wait fail with a {@link ChatmaidException}, and so do later ones. */
    @Override
    public void close() {
        context.close();
    }
}
