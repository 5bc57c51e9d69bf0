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

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content types of a webhook. */
class ContentTypeRejectionTest {

    @RegisterExtension
    static final RejectingServer SERVER = new RejectingServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/jsonp",
                "json",
                "application/json-patch+json"
            })
    void rejectsOtherTypesThanJson(String type) {
        SERVER.assertRejected(415, SERVER.signed().setHeader("Content-Type", type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON", "application/json;charset=bogus"})
    void acceptsJsonInAnyForm(String type) {
        assertThat(SERVER.response(SERVER.signed().setHeader("Content-Type", type))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void rejectsAMissingType() {
        SERVER.assertRejected(
                415,
                HttpRequest.newBuilder(SERVER.uri("/chatmaid/events"))
                        .header("X-Chatmaid-Signature", signature(SECRET, Instant.now(), RejectingServer.BODY))
                        .POST(BodyPublishers.ofString(RejectingServer.BODY)));
    }
}
