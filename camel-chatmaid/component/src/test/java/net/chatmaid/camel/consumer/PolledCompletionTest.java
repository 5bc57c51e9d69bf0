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
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes that a consumer template receives, until they are done. */
class PolledCompletionTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final PolledStatus polled = new PolledStatus(routes);

    @BeforeEach
    void start() throws Exception {
        polled.start();
    }

    @Test
    void areRoutedWhenTheyAreDone() {
        // given
        String id = polled.send("sent");
        // when
        Exchange exchange = polled.template().receive(PolledStatus.URI, Patience.MILLIS);
        // then
        assertThat(PolledStatus.key(exchange)).isEqualTo(id + ":sent");
        assertThat(polled.routed.contains(id + ":sent")).isFalse();
        // and when
        polled.template().doneUoW(exchange);
        // then
        assertThat(polled.routed.contains(id + ":sent")).isTrue();
        assertThat(polled.template().receiveNoWait(PolledStatus.URI)).isNull();
    }

    @Test
    void areReceivedAgainBeforeLaterStagesIfTheyFail() {
        // given
        String id = polled.send("sent", "delivered");
        Exchange first = polled.template().receive(PolledStatus.URI, Patience.MILLIS);
        first.setException(new IllegalStateException("It is broken"));
        // when
        polled.template().doneUoW(first);
        Exchange second = polled.template().receiveNoWait(PolledStatus.URI);
        // then
        assertThat(PolledStatus.key(second)).isEqualTo(id + ":sent");
        assertThat(polled.routed.contains(id + ":sent")).isFalse();
        // and when
        polled.template().doneUoW(second);
        // then
        assertThat(PolledStatus.key(polled.template().receiveNoWait(PolledStatus.URI)))
                .isEqualTo(id + ":delivered");
    }
}
