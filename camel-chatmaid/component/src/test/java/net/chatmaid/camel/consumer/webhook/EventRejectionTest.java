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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are signed, and are no event. */
class EventRejectionTest {

    @RegisterExtension
    static final RejectingServer SERVER = new RejectingServer();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "{}", "{\"event\": \"message.sent\"}", "[[[[", "{\"event\": \"message.sent\","})
    void rejectsABodyThatIsNoEvent(String body) {
        SERVER.assertRejected(400, SERVER.signed(body));
        // and unsigned it is not even parsed
        SERVER.assertRejected(401, SERVER.request(body));
    }

    @Test
    void rejectsAHeaderThatNamesAnotherEvent() {
        SERVER.assertRejected(400, SERVER.signed().header("X-Chatmaid-Event", "message.read"));
        SERVER.assertRejected(
                400, SERVER.signed().header("X-Chatmaid-Event", "message.sent").header("X-Chatmaid-Event", "x"));
        assertThat(SERVER.response(SERVER.signed().header("X-Chatmaid-Event", "message.sent"))
                        .statusCode())
                .isEqualTo(200);
    }
}
