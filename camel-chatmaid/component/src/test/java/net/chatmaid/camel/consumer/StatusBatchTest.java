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

import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A poll is a batch. */
class StatusBatchTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final MockEndpoint changes = routes.mock("changes");

    @Test
    void emitsTheChangesOfAPollAsABatch() throws Exception {
        // given
        ScheduledStatus.start(routes, ScheduledStatus.URI);
        changes.expectedMessageCount(3);
        ScheduledStatus.send(routes);
        // when
        routes.sandbox().advance(Duration.ofSeconds(5));
        changes.assertIsSatisfied();
        // then
        List<Exchange> batch = changes.getExchanges();
        assertThat(batch).allMatch(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_SIZE)
                .equals(3));
        assertThat(batch)
                .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_INDEX))
                .containsExactly(0, 1, 2);
        assertThat(batch)
                .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_COMPLETE))
                .containsExactly(false, false, true);
    }

    @Test
    void leavesMoreThanMaxMessagesPerPollToTheNextPoll() throws Exception {
        // given
        ScheduledStatus.start(routes, ScheduledStatus.URI + "&maxMessagesPerPoll=2");
        changes.expectedMessageCount(3);
        ScheduledStatus.send(routes);
        // when
        routes.sandbox().advance(Duration.ofSeconds(5));
        changes.assertIsSatisfied();
        // then
        assertThat(changes.getExchanges())
                .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_SIZE))
                .containsExactly(2, 2, 1);
    }
}
