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

import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.DisconnectedSend;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A client by a time that the test advances, closed after the test, and its sandbox, which all tests of the run share and
 * which is reset before each. It has its default options but a clock that the test advances.
 */
public final class SandboxClient implements BeforeEachCallback, AfterEachCallback {

    private final ManualTime time = new ManualTime();
    private final boolean live;
    private final RetrySettings retries;
    private ExtensionContext context;
    private ChatmaidSandbox sandbox;
    private ChatmaidClient client;

    private SandboxClient(boolean live, RetrySettings retries) {
        this.live = live;
        this.retries = retries;
    }

    public static SandboxClient withTestKey() {
        return new SandboxClient(false, Clients.RETRY);
    }

    public static SandboxClient withLiveKey() {
        return new SandboxClient(true, Clients.RETRY);
    }

    public static SandboxClient withoutRetries() {
        return new SandboxClient(false, Clients.NO_RETRY);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        context = test;
        open(DisconnectedSend.ACCEPTED);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    /** Changes to a sandbox that responds in this way to a live send of a disconnected sender. */
    void open(DisconnectedSend response) {
        sandbox = context.getRoot()
                .getStore(Namespace.create(SandboxClient.class))
                .getOrComputeIfAbsent(response, SandboxClient::start, ChatmaidSandbox.class);
        sandbox.reset();
        use(builder());
    }

    private static ChatmaidSandbox start(DisconnectedSend response) {
        return ChatmaidSandbox.builder()
                .clock(SandboxClock.manual())
                .disconnectedSend(response)
                .start();
    }

    /** A builder with the options of {@link #client()}. */
    ChatmaidClientBuilder builder() {
        return Clients.at(sandbox.baseUrl(), live ? sandbox.liveKey() : sandbox.testKey(), time)
                .retries(retries);
    }

    /** Replaces the client. */
    void use(ChatmaidClientBuilder builder) {
        close();
        client = builder.build();
    }

    private void close() {
        if (client != null) {
            client.close();
        }
    }

    public ChatmaidClient client() {
        return client;
    }

    public ChatmaidSandbox sandbox() {
        return sandbox;
    }

    public ManualTime time() {
        return time;
    }
}
