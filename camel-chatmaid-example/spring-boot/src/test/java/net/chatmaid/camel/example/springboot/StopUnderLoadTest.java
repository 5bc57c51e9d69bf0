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
package net.chatmaid.camel.example.springboot;

import static net.chatmaid.camel.example.springboot.OrderService.order;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stop while clients place orders. */
class StopUnderLoadTest {

    @RegisterExtension
    final SharedOrderService orders = new SharedOrderService();

    @Test
    void losesAndRepeatsNoOrder() throws Exception {
        // given
        orders.service().post(order("P8", "+12025550208"));
        orders.service().awaitStatus("P8", "read");
        try (Customers customers = new Customers(orders.sandbox(), "S", 80, orders::service)) {
            // when
            customers.awaitSteps(80);
            orders.service().stop();
            String log = orders.service().log();
            orders.replace(orders.startAnother());
            // then
            customers.assertAllConfirmedOnce(orders.service());
            assertThat(orders.service().confirmation("P8").path("status").asText())
                    .isEqualTo("read");
            assertThat(log + orders.service().log())
                    .contains("Routes stopped (total:4)")
                    .doesNotContain(orders.sandbox().liveKey(), OrderService.SECRET);
        }
    }
}
