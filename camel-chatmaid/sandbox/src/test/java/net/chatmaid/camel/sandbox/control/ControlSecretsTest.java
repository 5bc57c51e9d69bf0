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
package net.chatmaid.camel.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.testing.ControlClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No response of the control API holds a secret. */
class ControlSecretsTest {

    private static final String KEY = "sk_live_5ecret-of.the_app";
    private static final String WEBHOOK_SECRET = "whsec_5ecret";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ControlClient control = new ControlClient(sandbox);

    private void useSecretsEverywhere(PlainHttpClient http, WebhookReceiver receiver) {
        String url = receiver.url().toString().replace("http://", "http://name:pa55word@");
        Reply set = control.put("/_sandbox/webhooks", "{'url': '" + url + "', 'secret': '" + WEBHOOK_SECRET + "'}");
        assertThat(set.body()).doesNotContain("5ecret", "pa55word");
        String body =
                PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("note", KEY).toString();
        http.exchange(http.request("POST", "/v1/messages/send?key=" + KEY, body)
                .header("Authorization", "Bearer " + KEY)
                .header("Proxy-Authorization", "Basic 5ecret")
                .header("Cookie", "session=5ecret")
                .header("X-Api-Key", KEY));
        http.get("/v1/messages/" + KEY);
    }

    @Test
    void holdsNoneInAnyResponse() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            // given
            useSecretsEverywhere(new PlainHttpClient(sandbox, KEY), receiver);
            List<SandboxMessage> messages = sandbox.messages();
            assertThat(messages).hasSize(1);
            String id = messages.get(0).id();
            // when
            for (String path : List.of(
                    "/changes",
                    "/account",
                    "/messages/" + id,
                    "/phones",
                    "/faults",
                    "/webhooks",
                    "/requests",
                    "/deliveries")) {
                Reply reply = control.get("/_sandbox" + path);
                // then
                assertThat(reply.status()).isEqualTo(200);
                assertThat(reply.body()).as(path).doesNotContain("5ecret", "pa55word", "Bearer", "whsec");
                assertThat(reply.headers().toString()).as(path).doesNotContain("5ecret");
            }
            // then
            String requests = control.get("/_sandbox/requests").body();
            assertThat(requests).contains("sk_live_***").doesNotContainIgnoringCase("\"authorization\"", "\"cookie\"");
        }
    }
}
