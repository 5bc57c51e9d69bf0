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
package net.chatmaid.camel.example;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.MagicRecipients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Orders that fail early, and orders that are still open. */
class OpenOrdersTest {

    @RegisterExtension
    final OrderFolder orders = new OrderFolder();

    @Test
    void noticesAFailureThatIsFasterThanTheResponseToTheSend() throws Exception {
        // given
        orders.add("1", MagicRecipients.INVALID_RECIPIENT);
        orders.sandbox().failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());

        // when
        Example example = orders.run(orders.sandbox().liveKey());

        // then
        assertThat(example.exitCode()).isZero();
        assertThat(orders.sandbox().requestCount("POST", "/v1/messages/send")).isEqualTo(2);
        assertThat(orders.sandbox().messages()).hasSize(1);
        assertThat(example.row("1")).contains(" failed ");
        assertThat(example.out()).contains("INVALID_RECIPIENT");
    }

    @Test
    void printsWhichOrdersAreStillOpen() throws Exception {
        // given
        orders.add("1", MagicRecipients.STAYS_SENT);

        // when
        Example example = orders.run(orders.sandbox().liveKey(), "orders.timeout=6000");

        // then
        assertThat(example.exitCode()).isEqualTo(1);
        assertThat(example.out()).endsWith("Still open: 1.json.");
        assertThat(example.row("1")).matches("1 +1.json .* sent +msg_\\S+ +pending \\S+ → sent \\S+");
    }
}
