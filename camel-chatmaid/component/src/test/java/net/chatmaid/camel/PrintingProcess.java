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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.client.ApiKeySource;
import net.chatmaid.camel.testing.TestSecrets;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * An application on Camel Main in a process of its own: it sends, fails to send, looks up, polls and receives a webhook,
 * and ends. Its arguments are a file of properties and the port for webhooks.
 */
public final class PrintingProcess {

    private PrintingProcess() {}

    public static void main(String[] args) throws Exception {
        CountDownLatch routed = new CountDownLatch(1);
        CountDownLatch received = new CountDownLatch(1);
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("file:" + args[0]);
        main.bind("apiKeys", (ApiKeySource) () -> read("CHATMAID_API_KEY"));
        main.bind("webhookSecrets", (WebhookSecretSource) () -> List.of(read("CHATMAID_WEBHOOK_SECRET")));
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport configured) {
                serve(configured.getCamelContext(), Integer.parseInt(args[1]));
            }
        });
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send").to("chatmaid:send?to=+15557654321");
                from("direct:fail").to("chatmaid:send?to=+15557654321&from=" + TestSecrets.FAILING_SENDER);
                from("webhook:chatmaid:events")
                        .to("log:events?showBody=false&showHeaders=true")
                        .process(exchange -> routed.countDown());
                from("chatmaid:status?delay=500").to("log:changes?showBody=false&showHeaders=true");
                from("chatmaid:inbound?delay=500&lookback=1h")
                        .to("log:received?showBody=false&showHeaders=true")
                        .process(exchange -> received.countDown());
            }
        });
        main.start();
        ProducerTemplate template = main.getCamelTemplate();
        template.requestBody("direct:send", TestSecrets.SENT_TEXT);
        template.send("direct:fail", exchange -> exchange.getMessage().setBody(TestSecrets.SENT_TEXT));
        template.requestBody("chatmaid:phones", "");
        System.out.println(template.requestBody("chatmaid:verify", "", String.class));
        boolean isDone = routed.await(60, TimeUnit.SECONDS) && received.await(60, TimeUnit.SECONDS);
        main.stop();
        System.exit(isDone ? 0 : 1);
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of(System.getenv("SECRETS_FOLDER"), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(CamelContext context, int port) {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindPort(port);
        options.setPath("/");
        try {
            context.addService(new VertxPlatformHttpServer(options));
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server does not start", e);
        }
    }
}
