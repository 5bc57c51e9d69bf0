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
package net.chatmaid.camel.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of records, which may be in a log. */
class RecordTextTest {

    private static final String TEXT = "Your code is 4711";
    private static final Map<String, JsonNode> UNKNOWN = Map.of("preview", TextNode.valueOf(TEXT));

    static Stream<Object> records() {
        Message message = Message.builder()
                .id("msg_1")
                .content(TEXT)
                .mediaUrls(List.of("https://example.com/" + TEXT))
                .additional(UNKNOWN)
                .build();
        InboundMessage inbound = InboundMessage.builder()
                .id("in_1")
                .content(TEXT)
                .additional(UNKNOWN)
                .build();
        return Stream.of(
                message,
                inbound,
                new StatusChange(message, null, MessageStatus.SENT, Instant.EPOCH),
                new Page<>(List.of(inbound), null),
                OutgoingMessage.builder().content(TEXT).additional(UNKNOWN).build(),
                SendRequest.builder()
                        .content(TEXT)
                        .mediaUrls(List.of("https://example.com/" + TEXT))
                        .build(),
                SendRequest.builder().content(TEXT));
    }

    @ParameterizedTest
    @MethodSource("records")
    void hasNoTextOfAMessage(Object record) {
        assertThat(record.toString()).doesNotContain(TEXT);
    }

    @Test
    void showsTheOtherFields() {
        SendRequest request =
                SendRequest.builder().to("+15557654321").content("Hi").build();
        assertThat(request)
                .hasToString(
                        "SendRequest[from=null, to=+15557654321, content=(2 characters), mediaUrls=null, idempotencyKey=null]");
    }
}
