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

import net.chatmaid.camel.sandbox.MagicRecipients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When an order is settled. */
class SettledOrdersTest {

    @RegisterExtension
    final OrderFolder orders = new OrderFolder();

    @Test
    void atDeliveredAndASecondRunSendsNothing() throws Exception {
        // given
        orders.add("1", MagicRecipients.NEVER_READ);

        // when
        Example first = orders.run(orders.sandbox().liveKey());
        Example second = orders.run(orders.sandbox().liveKey());

        // then
        assertThat(first.exitCode()).isZero();
        assertThat(first.row("1")).contains(" delivered ");
        assertThat(second.exitCode()).isZero();
        assertThat(second.row("1")).contains(" delivered ");
        assertThat(orders.sandbox().messages()).hasSize(1);
        assertThat(first.out() + first.err()).doesNotContain(orders.sandbox().liveKey());
    }

    @Test
    void atSentWithATestKey() throws Exception {
        // given
        orders.add("1", "+12025550101");
        orders.add("2", MagicRecipients.INVALID_RECIPIENT);

        // when
        Example example = orders.run(orders.sandbox().testKey());

        // then
        assertThat(example.exitCode()).isZero();
        assertThat(example.row("1")).contains(" sent ");
        assertThat(example.row("2")).contains(" failed ");
        assertThat(example.out()).contains("INVALID_RECIPIENT");
    }
}
