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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that are not an order. */
class RejectedOrderTest {

    @RegisterExtension
    final SharedOrderService orders = new SharedOrderService();

    @Test
    void areRejectedWithTheFieldAndTheRule() throws Exception {
        // when
        HttpResponse<String> wrong =
                orders.service().post("{\"id\": \"P3\", \"customer\": \" \", \"phone\": \"0202\"}");
        List<HttpResponse<String>> broken = List.of(
                orders.service().post("{\"id\": "),
                orders.service().post(order("P3", "+12025550203") + order("P31", "+12025550203")),
                orders.service()
                        .post("{\"id\": \"P3\", " + order("P3", "+12025550203").substring(1)),
                orders.service().post("[".repeat(100_000)));
        // then
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrong.body())
                .contains(
                        "customer is missing: expected whom to address",
                        "item is missing: expected what was ordered",
                        "phone is no E.164 number such as +12025550101")
                .doesNotContain("id has");
        assertThat(broken).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("the body is not a JSON object");
        });
        assertThat(orders.service().get("/orders/P3").statusCode()).isEqualTo(404);
    }

    @Test
    void areRejectedIfACharacterIsNotText() throws Exception {
        for (String noText : List.of("\\u0000", "\\n", "\\u007f", "\\u2028", "\\u2029", "\\ud83d", "\\ude00")) {
            // when
            HttpResponse<String> response = orders.service().post(order("P3", "Ada" + noText, "+12025550203"));
            // then
            assertThat(response.statusCode()).as(noText).isEqualTo(400);
            assertThat(response.body()).contains("customer has a character that is no text, such as a line break");
        }
    }
}
