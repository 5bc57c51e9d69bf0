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

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes that are not done. */
class PolledOrderTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final PolledStatus polled = new PolledStatus(routes);

    @BeforeEach
    void start() throws Exception {
        polled.start();
    }

    @Test
    void holdBackLaterStagesAndNoOtherMessage() {
        // given
        String slow = polled.send("sent", "delivered");
        String other = polled.send("sent");
        Exchange first = polled.template().receive(PolledStatus.URI, Patience.MILLIS);
        // when
        Exchange second = polled.template().receive(PolledStatus.URI, Patience.MILLIS);
        // then
        assertThat(PolledStatus.key(first)).isEqualTo(slow + ":sent");
        assertThat(PolledStatus.key(second)).isEqualTo(other + ":sent");
        assertThat(polled.template().receive(PolledStatus.URI, 200)).isNull();
        // and when
        polled.template().doneUoW(first);
        // then
        assertThat(PolledStatus.key(polled.template().receiveNoWait(PolledStatus.URI)))
                .isEqualTo(slow + ":delivered");
    }

    @Test
    void areNotReceivedByAnotherTemplate() {
        // given
        String id = polled.send("sent", "delivered");
        ConsumerTemplate other = routes.context().createConsumerTemplate();
        Exchange first = polled.template().receive(PolledStatus.URI, Patience.MILLIS);
        // then
        assertThat(other.receiveNoWait(PolledStatus.URI)).isNull();
        // and when
        polled.template().doneUoW(first);
        // then
        assertThat(PolledStatus.key(other.receiveNoWait(PolledStatus.URI))).isEqualTo(id + ":delivered");
        assertThat(polled.template().receiveNoWait(PolledStatus.URI)).isNull();
    }
}
