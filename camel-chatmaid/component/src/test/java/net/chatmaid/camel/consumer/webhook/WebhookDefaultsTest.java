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
package net.chatmaid.camel.consumer.webhook;

import static net.chatmaid.camel.consumer.webhook.WebhookServer.SECRET;
import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ChatmaidWebhookProcessor;
import net.chatmaid.camel.WebhookSecretSource;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where webhooks are taken: behind Camel's webhook component, or an HTTP endpoint of one's own; and what can't start. */
class WebhookDefaultsTest {

    private static final String BODY = stage("message.sent", "msg_1", "sent");

    private final CamelContext context = new DefaultCamelContext();
    private final List<Object> routed = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void theSecretIsFoundUnderTheNameOfTheEnvironment() throws Exception {
        // given
        Properties properties = new Properties();
        properties.put("CHATMAID_WEBHOOK_SECRET", SECRET + "\n");
        context.getPropertiesComponent().setInitialProperties(properties);
        // when
        WebhookServer server = start(route("webhook:chatmaid:events"));
        // then
        assertThat(server.delivered(BODY)).isEqualTo(200);
        assertThat(routed).containsExactly("message.sent");
    }

    @Test
    void theSecretIsFoundOnTheComponent() throws Exception {
        // given
        ChatmaidComponent component = new ChatmaidComponent();
        component.getConfiguration().setWebhookSecret("whsec_new," + SECRET);
        context.addComponent("chatmaid", component);
        // when
        WebhookServer server = start(route("webhook:chatmaid:events"));
        // then
        assertThat(server.delivered(BODY)).isEqualTo(200);
    }

    @Test
    void aBeanMayKnowTheSecrets() throws Exception {
        // given
        List<String> secrets = new CopyOnWriteArrayList<>(List.of("whsec_new"));
        context.getRegistry().bind("vault", (WebhookSecretSource) () -> secrets);
        WebhookServer server = start(route("webhook:chatmaid:events?webhookSecretSource=#vault"));
        // when
        int before = server.delivered(BODY);
        secrets.add(SECRET);
        int after = server.delivered(BODY);
        secrets.clear();
        int without = server.delivered(BODY);
        secrets.add("");
        int blank = server.delivered(BODY);
        secrets.add("\"\"");
        secrets.add("\uFEFF");
        secrets.add(SECRET);
        int beside = server.delivered(BODY);
        // then
        assertThat(List.of(before, after, without, blank, beside)).containsExactly(401, 200, 500, 500, 200);
    }

    @Test
    void thePathIsTheRoutesToChoose() throws Exception {
        WebhookServer server = start(route(WebhookServer.URI_ + "&webhookPath=/hooks&webhookBasePath=/b1946ac92492d234"
                + "&webhookComponentName=platform-http"));
        assertThat(server.send(server.signed("/b1946ac92492d234/hooks", BODY))
                        .join()
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.delivered(BODY)).isEqualTo(404);
    }

    @Test
    void anHttpEndpointOfOnesOwn() throws Exception {
        // given
        WebhookServer server = start(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/hooks")
                        .process(new ChatmaidWebhookProcessor(
                                "chatmaid:events?webhookSecret=" + SECRET, "direct:changes"));
                from("direct:changes").process(exchange -> {
                    if (routed.isEmpty()) {
                        routed.add("failed");
                        throw new IllegalStateException("The route fails");
                    }
                    routed.add(exchange.getMessage().getHeader("CamelChatmaidEvent"));
                });
            }
        });
        // then
        assertThat(hook(server, BODY + " ")).isEqualTo(500);
        assertThat(hook(server, BODY)).isEqualTo(200);
        assertThat(hook(server, BODY)).isEqualTo(200);
        assertThat(routed).containsExactly("failed", "message.sent");
        // and what Camel's webhook component keeps away
        assertThat(server.send(server.signed("/hooks", BODY).GET()).join().statusCode())
                .isEqualTo(405);
        assertThat(server.send(server.signed("/hooks", BODY).setHeader("X-Chatmaid-Signature", "t=1"))
                        .join()
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSameInYaml() throws Exception {
        // given
        WebhookServer server = WebhookServer.in(context);
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString("routes.yaml", """
                - beans:
                    - name: chatmaidWebhooks
                      type: net.chatmaid.camel.ChatmaidWebhookProcessor
                      properties:
                        events: chatmaid:events?webhookSecret=%s
                        to: seda:changes
                - from:
                    uri: platform-http:/hooks
                    steps:
                      - process:
                          ref: chatmaidWebhooks
                - from:
                    uri: seda:changes
                    steps:
                      - to: mock:end
                """.formatted(SECRET)));
        context.start();
        // when
        int answer = hook(server, stage("message.delivered", "msg_1", "sent", "delivered"));
        // then
        assertThat(answer).isEqualTo(200);
        assertThat(context.getEndpoint("mock:end", MockEndpoint.class).getExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader("CamelChatmaidEvent"))
                .containsExactly("message.sent", "message.delivered");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "webhook:chatmaid:events                               | webhookSecret is missing | CHATMAID_WEBHOOK_SECRET",
                "webhook:chatmaid:events?webhookSecret=,               | webhookSecret is missing | whsec_",
                "webhook:chatmaid:events?webhookSecret=x&events=sent   | events has 'sent'        | message.sent, message.delivered",
                "webhook:chatmaid:events?webhookSecret=x&webhookTolerance=0   | webhookTolerance is 0 ms | such as 30m",
                "webhook:chatmaid:events?webhookSecret=x&webhookMaxBodySize=0 | webhookMaxBodySize is 0  | more than 0",
                "webhook:chatmaid:events?webhookSecret=x&webhookPth=/a | Unknown option webhookPth | webhookMaxBodySize",
                "webhook:chatmaid:status                               | is not supported           | from(\"chatmaid:status\") to poll",
                "webhook:chatmaid:send                                 | is not supported           | from(\"webhook:chatmaid:events\")",
                "chatmaid:events?webhookSecret=x                       | does not poll            | from(\"webhook:chatmaid:events\")",
            })
    void aWrongConsumer(String uri, String what, String allowed) {
        Throwable failure = catchThrowable(() -> start(route(uri)));
        assertThat(failure).hasStackTraceContaining(what).hasStackTraceContaining(allowed);
    }

    @Test
    void nothingCanBeSentToEvents() {
        Throwable failure = catchThrowable(() -> start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:events");
            }
        }));
        assertThat(failure)
                .hasStackTraceContaining("to(\"chatmaid:events\") is not supported")
                .hasStackTraceContaining("from(\"webhook:chatmaid:events\")");
    }

    @ParameterizedTest
    @CsvSource({
        "chatmaid:events?webhookSecret=x, , to is missing",
        "chatmaid:status, direct:changes, expected chatmaid:events",
        "chatmaid:events, direct:changes, webhookSecret is missing"
    })
    void aWrongProcessor(String events, String to, String what) {
        Throwable failure = catchThrowable(() -> start(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/hooks").process(new ChatmaidWebhookProcessor(events, to));
                from("direct:changes").to("mock:end");
            }
        }));
        assertThat(failure).hasStackTraceContaining(what);
    }

    private static int hook(WebhookServer server, String body) {
        return server.send(server.signed("/hooks", body)).join().statusCode();
    }

    private RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(exchange -> routed.add(exchange.getMessage().getHeader("CamelChatmaidEvent")));
            }
        };
    }

    private WebhookServer start(RouteBuilder routes) throws Exception {
        WebhookServer server = WebhookServer.in(context);
        context.addRoutes(routes);
        context.start();
        return server;
    }
}
