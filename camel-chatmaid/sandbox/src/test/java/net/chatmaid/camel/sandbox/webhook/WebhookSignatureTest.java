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
package net.chatmaid.camel.sandbox.webhook;

import static net.chatmaid.camel.sandbox.webhook.DeliveredWebhooks.SECRET;
import static net.chatmaid.camel.sandbox.webhook.DeliveredWebhooks.START;
import static net.chatmaid.camel.sandbox.webhook.DeliveredWebhooks.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The signature of a webhook. */
class WebhookSignatureTest {

    @RegisterExtension
    final DeliveredWebhooks webhooks = new DeliveredWebhooks();

    @Test
    void coversTheTimeAndTheRawBody() throws Exception {
        // when
        PlainHttpClient.live(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().advance(STEP);

        // then
        DeliveredHook hook = webhooks.hooks().get(0);
        long time = START.plus(STEP).getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = time + "." + new String(hook.body(), StandardCharsets.UTF_8);
        String expected = HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        assertThat(hook.signature()).isEqualTo("t=" + time + ",v1=" + expected);
    }
}
