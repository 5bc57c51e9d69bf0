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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without an account and a server, as a user runs it first. */
class SandboxInsideTest {

    @TempDir
    Path folder;

    @Test
    void printsACommandThatPlacesTheFirstOrder() throws Exception {
        try (OrderService service = OrderService.startWithSandbox(folder)) {
            // when
            HttpResponse<String> answer = service.post(service.printedOrder());
            long millis = service.age().toMillis();
            // then
            assertThat(answer.statusCode()).isEqualTo(201);
            System.out.printf("the first order was answered %d ms after the process was started%n", millis);
            // when
            for (int i = 0; i < 200; i++) {
                service.post(OrderService.order("B" + i, "+12025550102"));
            }
            // then they leave at once: at 100 a minute they would take two minutes
            await().until(() ->
                    !service.confirmation("B199").path("status").asText().equals("waiting"));
            assertThat(service.get("/actuator/health").body()).contains("\"camelHealth\":{\"status\":\"UP\"}");
            JsonNode confirmation = service.awaitStatus("A7701", "read");
            assertThat(confirmation.path("stages").findValuesAsText("status"))
                    .containsExactly("pending", "sent", "delivered", "read");
            assertThat(service.log())
                    .contains("orders.sandbox is true", "Its page shows them: http://127.0.0.1:", "Ctrl+C stops it");
            // when
            service.stop();
            // then
            assertThat(service.log())
                    .contains("Routes stopped (total:4)")
                    .doesNotContain("ERROR", "Exception", "sk_live_", "whsec_");
        }
    }

    @Test
    void doesNotStartBecauseTheApiKeyIsMissing() {
        assertThatThrownBy(() -> OrderService.start(folder, Map.of("CHATMAID_WEBHOOK_SECRET", OrderService.SECRET)))
                .hasMessageContaining("apiKey is missing: set the option apiKey");
    }
}
