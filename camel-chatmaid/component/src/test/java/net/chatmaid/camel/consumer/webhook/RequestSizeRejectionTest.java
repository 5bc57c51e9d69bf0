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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods and sizes of a webhook. */
class RequestSizeRejectionTest {

    @RegisterExtension
    static final RejectingServer SERVER = new RejectingServer();

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void rejectsOtherMethodsThanPost(String method) {
        SERVER.assertRejected(405, SERVER.signed().method(method, BodyPublishers.ofString(RejectingServer.BODY)));
    }

    @Test
    void rejectsALongBodyBeforeItChecksTheSignature() {
        // given
        byte[] longer = "x".repeat(RejectingServer.MOST + 1).getBytes(StandardCharsets.UTF_8);
        // then
        SERVER.assertRejected(413, SERVER.signed().POST(BodyPublishers.ofByteArray(longer)));
        SERVER.assertRejected(
                413, SERVER.signed().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(longer))));
    }

    @Test
    void acceptsABodyOfTheMaximumSize() {
        String padded = RejectingServer.BODY + " ".repeat(RejectingServer.MOST - RejectingServer.BODY.length());
        assertThat(SERVER.delivered(padded)).isEqualTo(200);
        assertThat(SERVER.delivered(padded + " ")).isEqualTo(413);
    }

    @Test
    void rejectsTheTypeBeforeTheSize() {
        SERVER.assertRejected(
                415,
                SERVER.signed()
                        .setHeader("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x".repeat(5000))));
    }
}
