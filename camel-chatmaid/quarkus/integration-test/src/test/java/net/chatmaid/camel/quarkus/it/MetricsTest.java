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
package net.chatmaid.camel.quarkus.it;

import static net.chatmaid.camel.quarkus.it.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.ProducerTemplate;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The component's metrics on Quarkus's page, with camel-quarkus-micrometer. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
@Tag("metrics")
class MetricsTest {

    @Inject
    ProducerTemplate template;

    ChatmaidSandbox sandbox;

    @Test
    void thePageShowsTheRequestsAndThePolls() {
        // when
        template.sendBodyAndHeaders(
                "direct:confirm", "Order 7790 confirmed", Map.of("phone", "+15557650790", "orderId", "7790"));
        // then
        await().untilAsserted(() -> assertThat(page())
                .containsPattern(
                        "chatmaid_requests_seconds_count\\{[^}]*operation=\"send\"[^}]*outcome=\"success\"[^}]*} [1-9]")
                .containsPattern("chatmaid_polls_total\\{[^}]*outcome=\"succeeded\"[^}]*} [1-9]")
                .doesNotContain("15557650790", sandbox.liveKey()));
    }

    private static String page() throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/metrics"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
