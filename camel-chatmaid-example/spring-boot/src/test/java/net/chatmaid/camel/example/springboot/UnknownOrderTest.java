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

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Look-ups of unknown orders. */
class UnknownOrderTest {

    @RegisterExtension
    final SharedOrderService orders = new SharedOrderService();

    @Test
    void respondsWith404() throws Exception {
        for (String id :
                List.of("P0", "%01", "%0A", "%20", "%27%20or%201=1", "%2500", "%7B%7D", "%C3%A9", "%E2%80%A8")) {
            // when
            HttpResponse<String> response = orders.service().get("/orders/" + id);
            // then
            assertThat(response.statusCode()).as(id).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).as(id).contains("application/problem+json");
            assertThat(response.body()).contains("There is no order ");
        }
    }
}
