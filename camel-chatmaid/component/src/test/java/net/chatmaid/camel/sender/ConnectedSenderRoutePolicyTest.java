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
package net.chatmaid.camel.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.chatmaid.camel.ConnectedSenderRoutePolicy;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Messages wait where they come from while their sender is not connected, and are sent once when it is. */
class ConnectedSenderRoutePolicyTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    private final GatedRoutes gated = new GatedRoutes(routes, sandbox);

    @Test
    void messagesStayInTheQueueUntilTheSenderIsConnectedAgain() throws Exception {
        // given
        routes.start(
                GatedRoutes.polling(),
                GatedRoutes.sending("orders", GatedRoutes.ORDERS, new ConnectedSenderRoutePolicy(GatedRoutes.ORDERS)));
        await().until(() -> gated.isConsuming("orders"));
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "disconnected");
        await().until(() -> !gated.isConsuming("orders"));
        gated.awaitPolls();
        // when
        List<String> texts = gated.send("orders", 20);
        gated.awaitPolls();
        // then
        assertThat(sandbox.messages()).isEmpty();
        // when
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "connected");
        await().until(() -> sandbox.messages().size() >= 20);
        gated.awaitPolls();
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(20);
    }

    @Test
    void nothingIsSentAtTheStartWhileTheSenderIsDisconnected(@TempDir Path parent) throws Exception {
        // given
        Path folder = Files.createDirectory(parent.resolve("orders"));
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "disconnected");
        write(folder, "order-1.txt", "one");
        // when
        routes.start(GatedRoutes.polling(), new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder + "?initialDelay=1&delay=10")
                        .routeId("files")
                        .routePolicy(new ConnectedSenderRoutePolicy(GatedRoutes.ORDERS))
                        .to("chatmaid:send?to=+15557654321&from=" + GatedRoutes.ORDERS);
            }
        });
        write(folder, "order-2.txt", "two");
        gated.awaitPolls();
        // then
        assertThat(folder.resolve("order-1.txt")).exists();
        assertThat(folder.resolve("order-2.txt")).exists();
        assertThat(sandbox.messages()).isEmpty();
        // when
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "connected");
        await().until(() -> sandbox.messages().size() >= 2);
        gated.awaitPolls();
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void theFirstFetchedStatusStartsTheRouteWithoutARequestOfItsOwn() throws Exception {
        // given: a phones consumer whose first poll is far away
        routes.start(
                GatedRoutes.polling("chatmaid:phones?initialDelay=600000"),
                GatedRoutes.sending("orders", GatedRoutes.ORDERS, new ConnectedSenderRoutePolicy(GatedRoutes.ORDERS)));
        List<String> texts = gated.send("orders", 3);
        assertThat(sandbox.requestCount()).isZero();
        assertThat(gated.isConsuming("orders")).isFalse();
        // when
        routes.to("chatmaid:phones").send();
        await().until(() -> sandbox.messages().size() >= 3);
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(sandbox.requestCount()).isEqualTo(1 + 3);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path written = Files.writeString(folder.resolveSibling(name), text);
        Files.move(written, folder.resolve(name));
    }
}
