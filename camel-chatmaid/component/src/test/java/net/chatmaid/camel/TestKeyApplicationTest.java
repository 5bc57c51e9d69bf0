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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import net.chatmaid.camel.consumer.webhook.WebhookServer;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that runs with a live key runs with a test key too. */
class TestKeyApplicationTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(SANDBOX.get());

    @ParameterizedTest
    @ValueSource(strings = {"test", "live"})
    void runsEachConsumerAndProducerWithEitherKey(String key) throws Exception {
        // given
        if (key.equals("test")) {
            routes.options().setApiKey(SANDBOX.get().testKey());
        }
        routes.options().setLookback(60_000);
        // when
        WebhookServer webhooks = EveryRoute.start(routes);
        // then
        List<String> direct = routes.context().getRoutes().stream()
                .map(route -> route.getEndpoint().getEndpointUri())
                .filter(uri -> uri.startsWith("direct:"))
                .toList();
        assertThat(direct).hasSize(20);
        for (String uri : direct) {
            Exchange exchange = routes.to(uri).withBody("Order 7784").send();
            assertThat(exchange.getException()).as(uri).isNull();
        }
        int webhook = webhooks.delivered("""
                {"event": "message.received", "data": {"messageId": "inmsg_1", "from": "+15557654321", "type": "text",
                "content": "Hi"}}""");
        assertThat(webhook).isEqualTo(200);
        assertThat(routes.mock("webhook").getExchanges()).hasSize(1);
        await().until(() -> !routes.mock("status").getExchanges().isEmpty());
        assertThat(routes.context().getRoutes())
                .extracting(Route::getRouteId)
                .allMatch(id -> routes.context().getRouteController().getRouteStatus(id) == ServiceStatus.Started
                        || routes.context()
                                .getRoute(id)
                                .getEndpoint()
                                .getEndpointUri()
                                .startsWith("seda"));
    }
}
