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

/** Requests of a consumer template. */
class PolledRequestsTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final PolledStatus polled = new PolledStatus(routes);

    @BeforeEach
    void start() throws Exception {
        polled.start();
    }

    @Test
    void makesNoRequestForChangesOfTheLastPoll() {
        // given
        polled.send("sent", "delivered", "read");
        // when
        polled.template().receiveBody(PolledStatus.URI, Patience.MILLIS);
        int requests = routes.sandbox().requestCount();
        polled.template().receiveBody(PolledStatus.URI, Patience.MILLIS);
        polled.template().receiveBodyNoWait(PolledStatus.URI);
        // then
        assertThat(requests).isEqualTo(1);
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
        // and when: nothing is left
        assertThat(polled.template().receiveNoWait(PolledStatus.URI)).isNull();
        // then
        assertThat(routes.sandbox().requestCount()).isEqualTo(2);
    }

    @Test
    void makesOneRequestIfTheTimeoutIsShorterThanTheDelay() {
        // when: a wait that is over long before its second poll
        Exchange none = polled.template().receive(PolledStatus.URI.replace("delay=20", "delay=1h"), 100);
        // then
        assertThat(none).isNull();
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
    }
}
