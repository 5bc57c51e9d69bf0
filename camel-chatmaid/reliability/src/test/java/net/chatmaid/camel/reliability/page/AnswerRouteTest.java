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
package net.chatmaid.camel.reliability.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.page.ChromiumExtension;
import net.chatmaid.camel.sandbox.page.SandboxPage;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person types in the sandbox's page reaches Camel's routes, and what a route sends reaches the page. */
@ExtendWith(ChromiumExtension.class)
class AnswerRouteTest {

    private static final String SECRET = "whsec_page0page0page0";
    private static final String RECIPIENT = "+15557654321";

    private final ChatmaidSandbox sandbox = ChatmaidSandbox.start();
    private final CamelContext context = new DefaultCamelContext();
    private final Queue<String> routed = new ConcurrentLinkedQueue<>();
    private SandboxPage page;

    @BeforeEach
    void open(Browser browser) throws Exception {
        ChatmaidComponent chatmaid = new ChatmaidComponent();
        chatmaid.getConfiguration().setBaseUrl(sandbox.baseUrl());
        chatmaid.getConfiguration().setApiKey(sandbox.liveKey());
        chatmaid.getConfiguration().setWebhookSecret(SECRET);
        context.addComponent("chatmaid", chatmaid);
        page = SandboxPage.open(browser, sandbox.baseUrl());
    }

    @AfterEach
    void close() {
        page.close();
        context.stop();
        sandbox.close();
    }

    @Test
    void anAnswerReachesTheInboundConsumer() throws Exception {
        // given
        start("chatmaid:inbound?initialDelay=1&delay=50");
        send("Order 7784 confirmed");
        page.openChat(RECIPIENT);
        // when
        page.replyAsRecipient("Where is my order?");
        // then
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(routed).containsExactly("message.received Where is my order?"));
    }

    @Test
    void whatIsTypedReachesTheWebhookConsumer() throws Exception {
        // given
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        options.setPath("/");
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(options);
        context.addService(server);
        start("webhook:chatmaid:events?webhookPath=/events");
        sandbox.receive(RECIPIENT, "Are you open?");
        sandbox.webhooks().sendTo(URI.create("http://127.0.0.1:" + server.getPort() + "/events"), SECRET);
        page.openChat(RECIPIENT);
        // when
        page.replyAsRecipient("Where is my order?");
        page.writeAsOwner("It is on the van.");
        // then
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(routed)
                .containsExactlyInAnyOrder(
                        "message.received Where is my order?", "message.outgoing It is on the van."));
    }

    @Test
    void whatARouteSendsAppears() throws Exception {
        // given
        start("direct:nothing");
        // when
        send("Order 7785 confirmed");
        // then
        page.openChat(RECIPIENT);
        assertThat(page.status("Order 7785 confirmed")).hasText("Read");
    }

    private void start(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri)
                        .setBody(simple("${header.CamelChatmaidEvent} ${body.content}"))
                        .process(exchange -> routed.add(exchange.getMessage().getBody(String.class)));
                from("direct:send").to("chatmaid:send?to=" + RECIPIENT);
            }
        });
        context.start();
    }

    private void send(String text) throws Exception {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            template.sendBody("direct:send", text);
        }
    }
}
