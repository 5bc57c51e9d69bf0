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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of received messages, and one whose route fails. */
class InboundOrderTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ReceivedMessages inbound = new ReceivedMessages(routes);

    @ParameterizedTest
    @EnumSource
    void emitsTheOldestOfAPollFirst(SandboxListOrder order) throws Exception {
        // given
        routes.listIn(order);
        routes.start(inbound.from(ReceivedMessages.URI));
        inbound.awaitPoll();
        // when
        routes.context().getRouteController().suspendRoute("inbound");
        inbound.receive(250);
        routes.context().getRouteController().resumeRoute("inbound");
        await().until(() -> inbound.received.size() == 250);
        // then
        assertThat(inbound.received).extracting(InboundMessage::receivedAt).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void emitsAMessageWhoseRouteFailsAgainAndBlocksNoOther(SandboxListOrder order) throws Exception {
        // given
        routes.listIn(order);
        inbound.route.broken.set(true);
        routes.start(inbound.from(ReceivedMessages.URI));
        inbound.awaitPoll();
        // when
        List<String> ids = inbound.receive(5);
        await().until(() -> inbound.received.size() == 4 && inbound.route.failures.get() > 3);
        // then
        assertThat(inbound.received).extracting(InboundMessage::id).doesNotContain(ids.get(2));
        // and when
        inbound.route.broken.set(false);
        await().until(() -> inbound.received.size() == 5);
        // then
        assertThat(inbound.received).extracting(InboundMessage::id).contains(ids.get(2));
    }
}
