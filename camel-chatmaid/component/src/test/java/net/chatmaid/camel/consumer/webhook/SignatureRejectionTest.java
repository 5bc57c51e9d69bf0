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

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signatures that are rejected. */
class SignatureRejectionTest {

    @RegisterExtension
    static final RejectingServer SERVER = new RejectingServer();

    @Test
    void rejectsARequestWithoutSignature() {
        SERVER.assertRejected(401, SERVER.request(RejectingServer.BODY));
        SERVER.assertRejected(401, SERVER.request(RejectingServer.BODY).header("X-Chatmaid-Signature", ""));
    }

    @Test
    void rejectsAMalformedStaleOrWrongSignature() {
        Instant now = Instant.now();
        for (String header : List.of(
                "nonsense",
                "t=x,v1=" + "0".repeat(64),
                signature(SECRET, now.minusSeconds(1860), RejectingServer.BODY),
                signature(SECRET, now.plusSeconds(1860), RejectingServer.BODY),
                signature("whsec_wrong", now, RejectingServer.BODY),
                signature(SECRET, now, RejectingServer.BODY + " "),
                signature(SECRET, now, RejectingServer.BODY).replace(",v1=", ",v0="))) {
            SERVER.assertRejected(401, SERVER.request(RejectingServer.BODY).header("X-Chatmaid-Signature", header));
        }
    }

    @Test
    void rejectsTwoSignaturesThatDiffer() {
        String header = signature(SECRET, Instant.now(), RejectingServer.BODY);
        SERVER.assertRejected(
                401,
                SERVER.request(RejectingServer.BODY)
                        .header("X-Chatmaid-Signature", header)
                        .header("X-Chatmaid-Signature", "t=1,v1=" + "0".repeat(64)));
    }
}
