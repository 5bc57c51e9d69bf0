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

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An order that a client sends again. */
class RepeatedOrderTest {

    @RegisterExtension
    final SharedOrderService orders = new SharedOrderService();

    @Test
    void isConfirmedOnce() throws Exception {
        // given
        orders.service().post(order("P2", "+12025550202"));
        orders.service().awaitStatus("P2", "read");
        // when
        HttpResponse<String> again = orders.service().post(order("P2", "+12025550202"));
        HttpResponse<String> another = orders.service().post(order("P2", "+12025550299"));
        // then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("\"status\":\"read\"");
        assertThat(another.statusCode()).isEqualTo(409);
        assertThat(another.body()).contains("Order P2 was accepted before with another content");
        orders.messageTo("+12025550202");
        assertThat(orders.messagesTo("+12025550299")).isEmpty();
    }
}
