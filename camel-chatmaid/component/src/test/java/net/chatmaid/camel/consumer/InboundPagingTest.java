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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that are received between two pages of a poll. */
class InboundPagingTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ReceivedMessages inbound = new ReceivedMessages(routes);

    @ParameterizedTest
    @EnumSource
    void emitsEachMessageOnce(SandboxListOrder order) throws Exception {
        // given
        routes.listIn(order);
        inbound.receive(3);
        routes.sandbox().advance(Duration.ofSeconds(2));
        routes.start(inbound.from(ReceivedMessages.URI));
        inbound.awaitPoll();
        // when
        AtomicInteger pages = new AtomicInteger();
        routes.sandbox().afterEachPage(() -> inbound.receive(pages.incrementAndGet() <= 5 ? 7 : 0));
        List<String> ids = inbound.receive(250);
        await().until(() -> inbound.received.size() >= 250 + 35);
        inbound.awaitPoll();
        // then: those from before the start do not count
        assertThat(inbound.received)
                .hasSize(285)
                .extracting(InboundMessage::id)
                .doesNotHaveDuplicates()
                .containsAll(ids);
    }
}
