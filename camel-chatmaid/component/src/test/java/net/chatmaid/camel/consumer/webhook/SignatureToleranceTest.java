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
import static net.chatmaid.camel.consumer.webhook.WebhookServer.signature;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Times and secrets of a signature that are accepted. */
class SignatureToleranceTest {

    @RegisterExtension
    static final RejectingServer SERVER = new RejectingServer();

    @Test
    void acceptsATimeWithinTheTolerance() {
        Instant now = Instant.now();
        for (Instant time : List.of(now.minusSeconds(1740), now.plusSeconds(1740))) {
            assertThat(SERVER.response(SERVER.request(RejectingServer.BODY)
                                    .header("X-Chatmaid-Signature", signature(SECRET, time, RejectingServer.BODY)))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(SERVER.routed()).hasSize(1);
    }

    @Test
    void acceptsEachSecretWithinTheToleranceOfTheOption() {
        Instant now = Instant.now();
        for (String secret : List.of("whsec_old", "whsec_new")) {
            assertThat(SERVER.rotated(signature(secret, now, RejectingServer.BODY)))
                    .isEqualTo(200);
            assertThat(SERVER.rotated(signature(secret, now.minusSeconds(360), RejectingServer.BODY)))
                    .isEqualTo(401);
        }
        assertThat(SERVER.rotated(signature("whsec_older", now, RejectingServer.BODY)))
                .isEqualTo(401);
        assertThat(SERVER.routed()).hasSize(1);
    }
}
