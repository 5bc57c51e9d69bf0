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

import net.chatmaid.camel.ConnectedSenderRoutePolicy;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is logged about routes that wait for their sender. */
class ConnectedSenderLogTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    private final GatedRoutes gated = new GatedRoutes(routes, sandbox);

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(ConnectedSenderRoutePolicy.class, SenderGatedRoute.class);

    @Test
    void logsOnceWhichRouteWaitsForWhichSender() throws Exception {
        // given
        routes.start(
                GatedRoutes.polling(),
                GatedRoutes.sending("orders", GatedRoutes.ORDERS, new ConnectedSenderRoutePolicy(GatedRoutes.ORDERS)));
        await().until(() -> gated.isConsuming("orders"));
        // when
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "disconnected");
        await().until(() -> !gated.isConsuming("orders"));
        gated.awaitPolls();
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "connected");
        await().until(() -> gated.isConsuming("orders"));
        gated.awaitPolls();
        // then
        assertThat(log.lines())
                .containsExactly(
                        "INFO Route orders waits: the connection of sender +15551234567 is not known yet",
                        "INFO Route orders continues: sender +15551234567 is connected",
                        "INFO Route orders waits: sender +15551234567 is disconnected",
                        "INFO Route orders continues: sender +15551234567 is connected");
    }

    @Test
    void logsThatTheAccountDoesNotHaveTheSender() throws Exception {
        // when
        routes.start(
                GatedRoutes.polling(),
                GatedRoutes.sending("orders", null, new ConnectedSenderRoutePolicy("+15559998888")));
        // then
        await().untilAsserted(() ->
                assertThat(log.lines()).contains("INFO Route orders waits: the account has no sender +15559998888"));
        assertThat(gated.isConsuming("orders")).isFalse();
    }
}
