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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An application that receives messages over a transport and sends them on by Chatmaid. */
final class InjectionApplication implements BeforeAllCallback, AfterAllCallback {

    private final Transport transport;
    private final CamelContext context = new DefaultCamelContext();
    private final AtomicInteger sent = new AtomicInteger();
    private final Set<String> authorizations = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> arrived = new ConcurrentHashMap<>();
    private final Failures failures = new Failures();
    private ChatmaidSandbox chatmaid;
    private ChatmaidSandbox stranger;

    InjectionApplication(Transport transport) {
        this.transport = transport;
    }

    Transport transport() {
        return transport;
    }

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        chatmaid = ChatmaidSandbox.builder().rateLimit(0).start();
        stranger = ChatmaidSandbox.start();
        chatmaid.wireMock()
                .addMockServiceRequestListener(
                        (request, response) -> authorizations.add(request.getHeader("Authorization")));
        ChatmaidComponent component = new ChatmaidComponent();
        component.getConfiguration().setApiKey(chatmaid.liveKey());
        component.getConfiguration().setBaseUrl(chatmaid.baseUrl());
        component.getConfiguration().setRequestsPerMinute(0);
        context.addComponent("chatmaid", component);
        transport.start(context, ProtectedRoutes.ADDRESSES);
        context.addRoutes(new ProtectedRoutes(transport, chatmaid, arrived));
        for (Recipe recipe : Recipe.values()) {
            recipe.load(context, transport);
        }
        context.getManagementStrategy().addEventNotifier(failures);
        context.start();
    }

    /** All hostile headers that the transport can carry. */
    List<Hostile> hostile() {
        return carried(Hostile.all(chatmaid.testKey(), stranger.baseUrl()));
    }

    List<Hostile> carried(List<Hostile> headers) {
        return headers.stream().filter(transport::carries).toList();
    }

    /** Sends a message to an address, and returns its body, which no other message has. */
    String send(Transport.Form form, String address, List<Hostile> headers) throws Exception {
        String body = "message %05d".formatted(sent.incrementAndGet());
        form.send(address, headers, body);
        return body;
    }

    /** The messages at Chatmaid's server since it was cleared, as soon as there are so many. */
    List<SandboxMessage> messages(int count) {
        await().until(() -> chatmaid.messages().size() + failures.all().size() >= count);
        return chatmaid.messages();
    }

    /** The names of the headers with which a message was received. */
    Set<String> arrived(String body) {
        await().until(() -> find(body).isPresent() || !failures.all().isEmpty());
        return find(body).orElse(Set.of());
    }

    /** The body may have become a part of a text, such as that of a map. */
    private Optional<Set<String>> find(String body) {
        return arrived.entrySet().stream()
                .filter(message -> message.getKey().contains(body))
                .map(Map.Entry::getValue)
                .findFirst();
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

    /** The number of requests that the stranger's server got. */
    int requestsToTheStranger() {
        return stranger.requestCount();
    }

    Set<String> authorizations() {
        return authorizations;
    }

    List<Throwable> failures() {
        return failures.all();
    }

    void clear() {
        chatmaid.reset();
        authorizations.clear();
        failures.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) throws Exception {
        context.stop();
        transport.stop();
        chatmaid.close();
        stranger.close();
    }
}
