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
package net.chatmaid.camel.reliability.injection;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.SandboxRequest;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** An application that receives messages over a transport and sends them on by Chatmaid. */
final class InjectionApplication {

    private final Transport transport;
    private final CamelContext context = new DefaultCamelContext();
    private final AtomicInteger sent = new AtomicInteger();
    private final Set<String> authorizations = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> arrived = new ConcurrentHashMap<>();
    private final FailedExchanges failures = new FailedExchanges();
    private ChatmaidSandbox chatmaid;
    private ChatmaidSandbox attacker;

    InjectionApplication(Transport transport) {
        this.transport = transport;
    }

    Transport transport() {
        return transport;
    }

    void start() throws Exception {
        chatmaid = ChatmaidSandbox.builder().rateLimit(0).start();
        attacker = ChatmaidSandbox.start();
        chatmaid.wireMock()
                .addMockServiceRequestListener(
                        (request, response) -> authorizations.add(request.getHeader("Authorization")));
        ChatmaidComponent component = new ChatmaidComponent();
        component.getConfiguration().setApiKey(chatmaid.liveKey());
        component.getConfiguration().setBaseUrl(chatmaid.baseUrl());
        component.getConfiguration().setRequestsPerMinute(0);
        context.addComponent("chatmaid", component);
        transport.start(context, addresses());
        context.addRoutes(new ProtectedRoutes(transport, chatmaid, arrived));
        context.addRoutes(new UnsetFieldRoutes(transport, chatmaid));
        for (DocumentedRoute route : DocumentedRoute.values()) {
            route.load(context, transport);
        }
        context.getManagementStrategy().addEventNotifier(failures);
        context.start();
    }

    private static List<String> addresses() {
        Stream<String> documented = Stream.of(DocumentedRoute.values()).map(DocumentedRoute::address);
        return Stream.of(ProtectedRoutes.ADDRESSES.stream(), UnsetFieldRoutes.ADDRESSES.stream(), documented)
                .flatMap(addresses -> addresses)
                .toList();
    }

    /** All hostile headers that the transport can carry. */
    List<HostileHeader> hostile() {
        return carried(HostileHeader.all(chatmaid.testKey(), attacker.baseUrl()));
    }

    List<HostileHeader> carried(List<HostileHeader> headers) {
        return headers.stream().filter(transport::carries).toList();
    }

    /** Sends a message to an address, and returns its text, which no other message has. */
    String send(MessageKind kind, String address, List<HostileHeader> headers) throws Exception {
        String text = "message-%05d".formatted(sent.incrementAndGet());
        kind.send(address, headers, text);
        return text;
    }

    /** The messages at Chatmaid's server since it was cleared. Waits until so many exchanges have sent one or failed. */
    List<SandboxMessage> messages(int count) {
        await().until(() -> chatmaid.messages().size() + failures.causes().size() >= count);
        return chatmaid.messages();
    }

    /** The body of the first request of a send since Chatmaid's server was cleared. Waits for it. */
    String requestOfSend() {
        return await().until(
                        () -> chatmaid.requests().stream()
                                .filter(request -> request.method().equals("POST"))
                                .map(SandboxRequest::body)
                                .findFirst()
                                .orElse(""),
                        body -> !body.isEmpty());
    }

    /** The names of the headers with which a message was received. Waits until it was received or its exchange failed. */
    Set<String> arrivedHeaders(String text) {
        await().until(() -> arrived.containsKey(text) || !failures.causes().isEmpty());
        return arrived.getOrDefault(text, Set.of());
    }

    /** The requests at Chatmaid's server since it was cleared, without their bodies. */
    List<String> requests() {
        return chatmaid.requests().stream()
                .map(request -> request.method() + " " + request.path() + "?" + request.query())
                .toList();
    }

    ChatmaidSandbox chatmaid() {
        return chatmaid;
    }

    int requestsToTheAttacker() {
        return attacker.requestCount();
    }

    /** The {@code Authorization} headers at Chatmaid's server since it was cleared. */
    Set<String> authorizations() {
        return authorizations;
    }

    List<Throwable> failures() {
        return failures.causes();
    }

    void clear() {
        chatmaid.reset();
        authorizations.clear();
        failures.clear();
    }

    void stop() throws Exception {
        context.stop();
        transport.stop();
        chatmaid.close();
        attacker.close();
    }
}
