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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sends that wait with a test key. */
class TestKeyWaitTest {

    @RegisterExtension
    final TestKeyNotices log = new TestKeyNotices();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.test();

    @ParameterizedTest
    @CsvSource({"sent, 0", "delivered, 1", "read, 1", "terminal, 0"})
    void waitUntilTheMessageIsSent(String stage, int said) throws Exception {
        // given
        routes.start();
        // when
        Exchange exchange = routes.to(
                        "chatmaid:send?to=" + SandboxRoutes.RECIPIENT + "&from=+15551234567&waitFor=" + stage)
                .withBody("Order 7784")
                .send();
        // then
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(ChatmaidConstants.STATUS)).isEqualTo("sent");
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
        assertThat(log.notices("waitFor")).hasSize(said);
    }
}
