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

import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A route after a restart of the application. */
class WebhookRestartTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    @TempDir
    Path folder;

    @Test
    void routesNothingAgain() throws Exception {
        // given
        Path file = folder.resolve("routed");
        String body = stage("message.delivered", "msg_1", "sent", "delivered");
        webhooks.context.getRegistry().bind("routed", FileIdempotentRepository.fileIdempotentRepository(file.toFile()));
        assertThat(webhooks.start("&idempotentRepository=#routed").delivered(body))
                .isEqualTo(200);
        webhooks.context.stop();
        // when
        CamelContext restarted = new DefaultCamelContext();
        restarted.getRegistry().bind("routed", FileIdempotentRepository.fileIdempotentRepository(file.toFile()));
        WebhookServer server = WebhookServer.in(restarted);
        restarted.addRoutes(webhooks.route(WebhookServer.URI_ + "&idempotentRepository=#routed"));
        restarted.start();
        int again = server.delivered(body);
        List<String> afterAgain = webhooks.stages();
        int further = server.delivered(stage("message.read", "msg_1", "sent", "delivered", "read"));
        restarted.stop();
        // then
        assertThat(List.of(again, further)).containsOnly(200);
        assertThat(afterAgain).containsExactly("msg_1 message.sent", "msg_1 message.delivered");
        assertThat(webhooks.stages()).hasSize(3).endsWith("msg_1 message.read");
    }
}
