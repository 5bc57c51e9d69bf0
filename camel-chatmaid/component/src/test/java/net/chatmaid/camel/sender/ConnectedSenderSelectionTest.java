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

import java.util.List;
import net.chatmaid.camel.ConnectedSenderRoutePolicy;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The senders that routes wait for. */
class ConnectedSenderSelectionTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    private final GatedRoutes gated = new GatedRoutes(routes, sandbox);

    @Test
    void eachRouteWaitsForItsOwnSender() throws Exception {
        // given: named by number, and by dashboard id
        String id = sandbox.phones().stream()
                .filter(phone -> phone.phoneNumber().equals(GatedRoutes.OLD))
                .findFirst()
                .orElseThrow()
                .liveId();
        routes.start(
                GatedRoutes.polling(),
                GatedRoutes.sending("orders", GatedRoutes.ORDERS, new ConnectedSenderRoutePolicy(GatedRoutes.ORDERS)),
                GatedRoutes.sending("others", GatedRoutes.OLD, new ConnectedSenderRoutePolicy(id)));
        // when
        List<String> orders = gated.send("orders", 2);
        List<String> others = gated.send("others", 2);
        await().until(() -> sandbox.messages().size() >= 2);
        gated.awaitPolls();
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactlyInAnyOrderElementsOf(orders);
        // when
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "disconnected");
        sandbox.setConnectionStatus(GatedRoutes.OLD, "connected");
        await().until(() -> sandbox.messages().size() >= 4);
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsAll(others);
        await().until(() -> !gated.isConsuming("orders"));
    }

    @Test
    void aRouteWithoutASenderWaitsForAnyConnectedOne() throws Exception {
        // given
        ConnectedSenderRoutePolicy policy = new ConnectedSenderRoutePolicy();
        routes.start(
                GatedRoutes.polling(),
                GatedRoutes.sending("orders", null, policy),
                GatedRoutes.sending("others", null, policy));
        await().until(() -> gated.isConsuming("orders") && gated.isConsuming("others"));
        // when
        sandbox.setConnectionStatus(GatedRoutes.OLD, "connected");
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "disconnected");
        gated.awaitPolls();
        // then
        assertThat(gated.isConsuming("orders")).isTrue();
        // when
        sandbox.setConnectionStatus(GatedRoutes.OLD, "qr_pending");
        // then
        await().until(() -> !gated.isConsuming("orders") && !gated.isConsuming("others"));
    }
}
