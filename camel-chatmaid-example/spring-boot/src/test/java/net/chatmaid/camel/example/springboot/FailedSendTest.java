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

import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Orders whose message cannot be sent at once or at all. */
class FailedSendTest {

    @RegisterExtension
    final SharedOrderService orders = new SharedOrderService();

    @Test
    void repeatsNoMessageAfterALostResponse() throws Exception {
        // given
        orders.sandbox().failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());
        // when
        orders.service().post(order("P5", "+12025550205"));
        // then
        orders.service().awaitStatus("P5", "read");
        orders.messageTo("+12025550205");
        assertThat(orders.service().log()).contains("The confirmation of order P5 waits: POST /v1/messages/send");
    }

    @Test
    void retriesARejectionByAProxy() throws Exception {
        // given
        orders.sandbox().failNext(1, "POST", "/v1/messages/send", Fault.status(408));
        // when
        orders.service().post(order("P6", "+12025550206"));
        // then
        orders.service().awaitStatus("P6", "read");
        orders.messageTo("+12025550206");
        assertThat(orders.service().log()).containsPattern("The confirmation of order P6 waits: .*408");
    }

    @Test
    void showsTheReasonOfARejectionByChatmaid() throws Exception {
        // given
        orders.sandbox().failNext(1, "POST", "/v1/messages/send", Fault.status(400));
        // when
        orders.service().post(order("P7", "+12025550207"));
        // then
        assertThat(orders.service().awaitStatus("P7", "rejected").path("reason").asText())
                .contains("400", "The sandbox is configured to respond with 400");
        assertThat(orders.messagesTo("+12025550207")).isEmpty();
    }
}
