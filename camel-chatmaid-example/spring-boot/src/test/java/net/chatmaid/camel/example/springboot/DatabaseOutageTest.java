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
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service while its database cannot be reached. */
class DatabaseOutageTest {

    @RegisterExtension
    final SharedOrderService orders = new SharedOrderService();

    @Test
    void respondsWith503AndConfirmsOrdersAfterwards() throws Exception {
        // given
        orders.service().post(order("P12", "+12025550212"));
        orders.service().awaitStatus("P12", "read");
        // when
        orders.wayToDatabase().cut();
        try {
            for (HttpResponse<String> response : List.of(
                    orders.service().post(order("P13", "+12025550213")),
                    orders.service().get("/orders/P12"))) {
                // then
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.headers().firstValue("Retry-After")).contains("5");
                assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(response.body()).contains("The database does not respond");
            }
        } finally {
            orders.wayToDatabase().mend();
        }
        // and when
        await().until(() -> orders.service().post(order("P13", "+12025550213")).statusCode() < 300);
        // then
        orders.service().awaitStatus("P13", "read");
        orders.messageTo("+12025550213");
    }
}
