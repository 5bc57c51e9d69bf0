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
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The description of the service and its health. */
class OpenApiTest {

    @RegisterExtension
    final SharedOrderService orders = new SharedOrderService();

    @Test
    void areServed() throws Exception {
        // when
        String openApi = orders.service().get("/v3/api-docs").body();
        // then
        assertThat(openApi).contains("\"/orders\"", "\"/orders/{id}\"", "\"409\"", "\\\\+[1-9]\\\\d{6,14}");
        await().untilAsserted(() -> assertThat(
                        orders.service().get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("DOWN")
                .contains("\"camelHealth\":{\"status\":\"UP\"}")
                .doesNotContain("details", "+15551234567"));
    }
}
