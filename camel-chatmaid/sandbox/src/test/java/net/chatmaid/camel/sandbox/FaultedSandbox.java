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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A sandbox that all tests of the run share and that is reset before each, and a client with its test key. */
final class FaultedSandbox implements BeforeEachCallback {

    private ChatmaidSandbox sandbox;
    private PlainHttpClient client;

    @Override
    public void beforeEach(ExtensionContext test) {
        sandbox = test.getRoot()
                .getStore(Namespace.create(FaultedSandbox.class))
                .getOrComputeIfAbsent(ChatmaidSandbox.class, key -> ChatmaidSandbox.start(), ChatmaidSandbox.class);
        sandbox.reset();
        client = PlainHttpClient.test(sandbox);
    }

    /** The response to a send that fails and creates no message. */
    PlainHttpClient.Reply failing(Fault fault) {
        sandbox.failNext(1, fault);
        PlainHttpClient.Reply reply = client.send(PlainHttpClient.RECIPIENT);
        assertThat(sandbox.messages()).isEmpty();
        return reply;
    }

    /** Breaks the connection of a send that creates so many messages. */
    void breaking(Fault fault, int messages) {
        sandbox.failNext(1, fault);
        assertThatThrownBy(() -> client.send(PlainHttpClient.RECIPIENT)).hasCauseInstanceOf(IOException.class);
        assertThat(sandbox.messages()).hasSize(messages);
        assertThat(sandbox.requestCount()).isEqualTo(1);
        assertThat(client.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(201);
    }

    ChatmaidSandbox sandbox() {
        return sandbox;
    }

    PlainHttpClient client() {
        return client;
    }
}
