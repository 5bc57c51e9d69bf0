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

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much of a body is read. */
class WebhookHandlerBodyTest {

    @RegisterExtension
    final HandledWebhooks webhooks = new HandledWebhooks();

    @Test
    void readsNoMoreOfAnEndlessStreamThanTheMaximum() throws Exception {
        // given
        AtomicInteger read = new AtomicInteger();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return ' ';
            }
        };
        WebhookHandler handler = webhooks.handler("&webhookMaxBodySize=10000");
        Exchange request = webhooks.request("");
        request.getMessage().setBody(endless);
        // when
        webhooks.send(handler, request);
        // then
        assertThat(HandledWebhooks.status(request)).isEqualTo(413);
        assertThat(read).hasValue(10_001);
    }

    @Test
    void doesNotReadARequestWhoseLengthIsOverTheMaximum() throws Exception {
        // given
        AtomicInteger read = new AtomicInteger();
        InputStream stream = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return -1;
            }
        };
        WebhookHandler handler = webhooks.handler("&webhookMaxBodySize=10000");
        for (String length : List.of("10001", "9".repeat(50))) {
            Exchange request = webhooks.request("");
            request.getMessage().setBody(stream);
            request.getMessage().setHeader("Content-Length", length);
            // when
            webhooks.send(handler, request);
            // then
            assertThat(HandledWebhooks.status(request)).isEqualTo(413);
        }
        assertThat(read).hasValue(0);
    }

    @Test
    void readsAnEventFromAStream() throws Exception {
        // given
        WebhookHandler handler = webhooks.handler("");
        String body = stage("message.sent", "msg_1", "sent");
        Exchange request = webhooks.request(body);
        request.getMessage().setBody(new ByteArrayInputStream(body.getBytes(UTF_8)));
        // when
        webhooks.send(handler, request);
        webhooks.continueRoute();
        // then
        assertThat(HandledWebhooks.status(request)).isEqualTo(200);
        assertThat(webhooks.routed).containsExactly("msg_1 sent");
    }
}
