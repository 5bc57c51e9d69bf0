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

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.chatmaid.camel.sandbox.api.ApiKeyRegistry;
import net.chatmaid.camel.sandbox.http.RequestHandler;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.state.StoredSender;

/**
 * A Chatmaid API in a box: an HTTP server on this machine that keeps messages, senders, groups and keys in memory.
 *
 * <p>With {@link #testKey()} a message is {@code sent} at once; with {@link #liveKey()} it goes from {@code pending} to
 * {@code sent}, {@code delivered} and {@code read}, one stage a step; {@link MagicRecipients} have other outcomes. Any
 * other key that begins with {@code sk_test_} or {@code sk_live_} works as well. Messages and idempotency keys of test
 * and live keys are separate.
 *
 * <p>Thread-safe. No method blocks but {@link Builder#start()}, {@link #close()}, {@link #advance(Duration)} and
 * {@link SandboxWebhooks#deliverDue()}.
 */
public final class ChatmaidSandbox implements AutoCloseable {

    private final RunningSandbox running;
    private final SandboxState state;
    private final RequestHandler handler;

    private ChatmaidSandbox(RunningSandbox running) {
        this.running = running;
        this.state = running.state();
        this.handler = running.handler();
    }

    /** {@return a new builder, for a sandbox with other than the default options} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a sandbox with the default options on any free port. Blocks until it accepts requests.
     *
     * @return the running sandbox
     */
    public static ChatmaidSandbox start() {
        return builder().start();
    }

    /**
     * Where the API is: what an application puts in place of {@code https://developers-api.chatmaid.net}.
     *
     * @return the URL without a slash at the end, such as {@code http://127.0.0.1:8090}
     */
    public String baseUrl() {
        return running.baseUrl();
    }

    /** {@return the port on which the sandbox listens: the real one, even if the option is 0, for any free port} */
    public int port() {
        return running.server().port();
    }

    /** {@return a key of the test environment, {@code sk_test_sandbox}} */
    public String testKey() {
        return ApiKeyRegistry.TEST_KEY;
    }

    /** {@return a key of the live environment, {@code sk_live_sandbox}} */
    public String liveKey() {
        return ApiKeyRegistry.LIVE_KEY;
    }

    /** {@return the clock that the sandbox was started with, which everything in it reads} */
    public SandboxClock clock() {
        return running.clock();
    }

    /**
     * Moves the manual clock forward, then delivers the webhooks that are due. Blocks until each of them was attempted
     * once, at most two minutes for each; a retry is due only when its time has come.
     *
     * @param time how far; not negative
     * @throws IllegalStateException if the sandbox runs on the system clock
     * @throws IllegalArgumentException if the time is negative
     */
    public void advance(Duration time) {
        running.advance(time);
    }

    /** {@return where webhooks go, which of them are disturbed, and what became of them} */
    public SandboxWebhooks webhooks() {
        return new SandboxWebhooks(running.webhooks());
    }

    /**
     * The senders. At first {@code +15550000001}, "Old phone", disconnected; then {@code +15551234567}, "Orders",
     * connected.
     *
     * @return an immutable snapshot, in the order in which the API lists them
     */
    public List<SandboxPhone> phones() {
        return state.senders().all().stream().map(StoredSender::phone).toList();
    }

    /**
     * Adds a sender at the end of the list.
     *
     * @param phoneNumber an E.164 number
     * @param displayName its name
     * @param connectionStatus such as {@code connected}; any text is taken
     * @return the sender, with the ids that the sandbox gave it
     * @throws IllegalArgumentException if the number is not E.164 or is there already
     */
    public SandboxPhone addPhone(String phoneNumber, String displayName, String connectionStatus) {
        return state.senders().add(phoneNumber, displayName, connectionStatus).phone();
    }

    /**
     * Connects or disconnects a sender, for test and live keys at once; a webhook reports it. A live message that is
     * sent from a sender which is not {@code connected} is accepted and then fails with {@code NOT_CONNECTED}.
     *
     * @param phoneNumberOrId its E.164 number or one of its ids
     * @param status such as {@code connected} or {@code disconnected}; any text is taken
     * @throws IllegalArgumentException if there is no such sender
     */
    public void setConnectionStatus(String phoneNumberOrId, String status) {
        state.setConnectionStatus(phoneNumberOrId, status);
    }

    /**
     * The messages that were accepted, test and live. A send that returned an earlier message adds none.
     *
     * @return an immutable snapshot, in the order of creation
     */
    public List<SandboxMessage> messages() {
        return state.all();
    }

    /**
     * Looks up a message as it is now.
     *
     * @param id the id of the message
     * @return an immutable snapshot; empty if there is no such message
     */
    public Optional<SandboxMessage> message(String id) {
        return state.find(id).map(message -> message.at(clock().now()));
    }

    /**
     * Puts a message into a status now. It gets the status's time stamp of now, keeps those of earlier stages that it
     * had reached, loses those of later ones, and moves no longer by itself.
     *
     * @param id the message's id
     * @param status {@code pending}, {@code sent}, {@code delivered}, {@code read}, {@code failed} (with
     *     {@code INTERNAL_ERROR}), or any other text, which has no time stamp
     * @throws IllegalArgumentException if there is no such message
     */
    public void setStatus(String id, String status) {
        state.force(id, status);
    }

    /**
     * Lets a message fail now. Otherwise as {@link #setStatus(String, String)} with {@code failed}.
     *
     * @param id the message's id
     * @param errorCode such as {@code RECIPIENT_NOT_REACHABLE}; any text is taken
     * @throws IllegalArgumentException if there is no such message
     */
    public void fail(String id, String errorCode) {
        state.fail(id, errorCode);
    }

    /**
     * Adds a message without HTTP, as if it had been sent from a connected sender at that time: with a live key it may
     * have been read since. Cheap: a hundred thousand take about a second.
     *
     * @param apiKey selects the environment
     * @param to the recipient, which is not checked
     * @param content the text
     * @param createdAt when it was accepted
     * @return the message as it is now
     * @throws IllegalArgumentException if the key is not a Chatmaid key
     */
    public SandboxMessage addMessage(String apiKey, String to, String content, Instant createdAt) {
        return state.seed(handler.keys().environmentOf(ApiKeyRegistry.requireKey(apiKey)), to, content, createdAt);
    }

    /**
     * Adds a message without HTTP, exactly as it is given and for ever in its status. Nothing is checked.
     *
     * @param message the message; its id may be null, then the sandbox makes one
     * @return the message with its id
     * @throws IllegalArgumentException if the id is taken
     */
    public SandboxMessage addMessage(SandboxMessage message) {
        return state.seed(message);
    }

    /**
     * Takes a message away, as if it had never been sent; its idempotency key is free again.
     *
     * @param id the message's id
     * @return whether there was such a message
     */
    public boolean removeMessage(String id) {
        return state.remove(id);
    }

    /**
     * A person writes a text to the first connected sender, or the first of all if none is; a webhook reports it.
     *
     * @param from the person's E.164 number
     * @param content the text
     * @return the received message
     * @throws IllegalArgumentException if the number is not E.164
     */
    public SandboxInbound receive(String from, String content) {
        return receive(from, "text", content, null);
    }

    /**
     * The same with anything that a person can send, alone or in a group.
     *
     * @param from the person's E.164 number
     * @param type such as {@code image}; any text is taken
     * @param content the text or caption, or null
     * @param groupId the group's JID, or null
     * @return the received message
     * @throws IllegalArgumentException if the number is not E.164, or the group no JID
     */
    public SandboxInbound receive(String from, String type, String content, String groupId) {
        String to = state.senders().anySender().phoneNumber();
        return state.inbound().receive(from, to, type, content, groupId);
    }

    /**
     * A person writes a text on the phone of the first connected sender. Only the webhook {@code message.outgoing}
     * reports it: the API lists no such messages.
     *
     * @param to the recipient: an E.164 number or a group JID
     * @param content the text
     * @throws IllegalArgumentException if the recipient is neither
     */
    public void personWrites(String to, String content) {
        state.personWrites(to, content);
    }

    /**
     * Adds a received message exactly as it is given. A webhook reports it unless it was received before now. Cheap: a
     * hundred thousand take about a second.
     *
     * @param message the message; its id may be null, then the sandbox makes one
     * @return the message with its id
     * @throws IllegalArgumentException if the id is taken or createdAt is null
     */
    public SandboxInbound addInbound(SandboxInbound message) {
        return state.inbound().add(message, clock().now());
    }

    /** {@return an immutable snapshot of what was received, in the order of arrival; only live keys see it} */
    public List<SandboxInbound> inbound() {
        return state.inbound().all();
    }

    /**
     * Adds a group at the end of a sender's list, which at first is empty, or for {@code +15551234567} holds two.
     *
     * @param phoneNumberOrId the sender's E.164 number or one of its ids
     * @param group the group
     * @throws IllegalArgumentException if there is no such sender, its id is no JID, or the sender has it already
     */
    public void addGroup(String phoneNumberOrId, SandboxGroup group) {
        state.groups().add(state.senders().require(phoneNumberOrId).phoneNumber(), group);
    }

    /**
     * The groups that a sender can write to, for test and live keys alike.
     *
     * @param phoneNumberOrId its E.164 number or one of its ids
     * @return an immutable snapshot, in the order in which the API lists them
     * @throws IllegalArgumentException if there is no such sender
     */
    public List<SandboxGroup> groups(String phoneNumberOrId) {
        return state.groups().of(state.senders().require(phoneNumberOrId).phoneNumber());
    }

    /**
     * The API requests that arrived since the start, {@link #reset()} or {@link #clearRequests()}, rejected and failed
     * ones included; at most the latest 100,000. Requests that met a stub of your own are not among them.
     *
     * @return an immutable snapshot, in the order of arrival
     */
    public List<SandboxRequest> requests() {
        return handler.journal().all();
    }

    /** {@return how many requests {@link #requests()} holds, at most 100,000} */
    public int requestCount() {
        return handler.journal().size();
    }

    /**
     * How many requests {@link #requests()} holds of one kind.
     *
     * @param method the HTTP method, in any case
     * @param pathPrefix how the path begins, such as {@code /v1/messages}
     * @return the number, at most 100,000
     */
    public int requestCount(String method, String pathPrefix) {
        return handler.journal().count(method, pathPrefix);
    }

    /** Empties {@link #requests()}; the API's own count in {@code GET /v1/account/usage} continues. */
    public void clearRequests() {
        handler.journal().clear();
    }

    /**
     * Restricts a key to these scopes; without this a key has all of them. A call of which a key has no scope is
     * rejected with 403.
     *
     * @param apiKey the key
     * @param scopes such as {@code messages:read}; none at all means that every request is rejected
     * @throws IllegalArgumentException if the key is not a Chatmaid key
     */
    public void scopes(String apiKey, String... scopes) {
        handler.keys().restrict(apiKey, Set.of(scopes));
    }

    /**
     * Revokes a key: from now on the response to its requests is 401.
     *
     * @param apiKey the key
     * @throws IllegalArgumentException if the key is not a Chatmaid key
     */
    public void revoke(String apiKey) {
        handler.keys().revoke(apiKey);
    }

    /**
     * Lets the next API requests of any kind fail. Faults apply in the order in which they were added.
     *
     * @param times how many, at least 1
     * @param fault how
     * @throws IllegalArgumentException if times is less than 1
     */
    public void failNext(int times, Fault fault) {
        handler.faults().add(times, null, "/v1", fault.effect());
    }

    /**
     * Lets the next API requests of one kind fail.
     *
     * @param times how many, at least 1
     * @param method the HTTP method, in any case
     * @param pathPrefix how the path begins, such as {@code /v1/messages/send}
     * @param fault how
     * @throws IllegalArgumentException if times is less than 1
     */
    public void failNext(int times, String method, String pathPrefix, Fault fault) {
        handler.faults().add(times, method, pathPrefix, fault.effect());
    }

    /** Takes away all faults that still wait. */
    public void clearFaults() {
        handler.faults().clear();
    }

    /**
     * Runs after each page that {@code GET /v1/messages} or {@code GET /v1/messages/inbound} returns: when its
     * rows are fixed and before they are sent, so that what the hook adds is there for the next page. It runs on a
     * thread of the server, which waits for it.
     *
     * @param hook what to run; null for nothing
     */
    public void afterEachPage(Runnable hook) {
        handler.afterEachPage(hook);
    }

    /**
     * Back to the state after the start: no messages, idempotency keys, requests and counts of them, faults, hooks,
     * scopes and revoked keys, no stubs of your own; the default senders and groups, the webhook and disorder of the
     * start. Port and clock stay as they are. Ids are never used again.
     */
    public void reset() {
        running.reset();
    }

    /**
     * The server underneath, for stubs of your own: they win over the sandbox, whose only stub has the lowest
     * priority, but not over its page, {@code GET /}, and not under {@code /_sandbox}. Its request journal is off; {@link #requests()} is the journal.
     *
     * @return the running server
     */
    public WireMockServer wireMock() {
        return running.server().wireMock();
    }

    /** Stops the server and the delivery of webhooks. Blocks until the port is free. A second call does nothing. */
    @Override
    public void close() {
        running.close();
    }

    /** Prepares a sandbox. Not thread-safe; can start any number of sandboxes. */
    public static final class Builder extends SandboxOptions<Builder> {

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Starts the sandbox. Blocks until it accepts requests.
         *
         * @return the running sandbox
         * @throws IllegalStateException if it cannot listen on the host and port
         */
        public ChatmaidSandbox start() {
            return ChatmaidSandbox.start(settings());
        }
    }

    static ChatmaidSandbox start(SandboxSettings settings) {
        RunningSandbox running = new RunningSandbox(settings);
        running.server().start();
        return new ChatmaidSandbox(running);
    }
}
