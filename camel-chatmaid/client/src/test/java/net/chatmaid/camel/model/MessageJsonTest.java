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
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageJsonTest {

    private final JsonMapper json = ModelJson.mapper();

    @Test
    void readsAndWritesEachPublishedField() throws Exception {
        // given
        JsonNode published = json.readTree("""
                {"id": "msg_1", "from": "+15551234567", "to": "120363043211234567@g.us", "isGroup": true,
                 "groupId": "120363043211234567@g.us", "content": "Hi", "mediaUrls": ["https://example.com/a.png"],
                 "environment": "live", "status": "failed", "errorCode": "MEDIA_ERROR", "errorMessage": "No media",
                 "createdAt": "2026-02-06T14:22:30.123Z", "sentAt": "2026-02-06T14:22:31Z",
                 "deliveredAt": "2026-02-06T14:22:32Z", "readAt": "2026-02-06T14:22:33Z",
                 "failedAt": "2026-02-06T14:22:34Z"}""");

        // when
        Message message = json.treeToValue(published, Message.class);

        // then
        assertThat(message.isGroup()).isTrue();
        assertThat(message.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(message.errorCode()).isEqualTo(ErrorCode.MEDIA_ERROR);
        assertThat(message.createdAt()).isEqualTo(Instant.parse("2026-02-06T14:22:30.123Z"));
        assertThat(message.additional()).isEmpty();
        assertThat(json.<JsonNode>valueToTree(message)).isEqualTo(published);
    }

    @Test
    void leavesTheOtherFieldsOfAShortResponseNull() throws Exception {
        // when
        Message message = json.readValue("{\"id\": \"msg_1\", \"status\": \"sent\"}", Message.class);

        // then
        assertThat(message.status()).isEqualTo(MessageStatus.SENT);
        assertThat(message.isGroup()).isNull();
        assertThat(message.mediaUrls()).isNull();
        assertThat(message.createdAt()).isNull();
        assertThat(json.writeValueAsString(message)).isEqualTo("{\"id\":\"msg_1\",\"status\":\"sent\"}");
    }

    @Test
    void keepsUnknownFieldsWithEveryDigit() throws Exception {
        // given
        String text = "{\"id\":\"msg_1\",\"price\":{\"amount\":0.12345678901234567890123,\"tags\":[1,null,\"x\"]},"
                + "\"big\":123456789012345678901234567890,\"none\":null,\"group\":\"a\"}";

        // when
        Message message = json.readValue(text, Message.class);

        // then
        assertThat(message.additional()).containsOnlyKeys("price", "big", "none", "group");
        assertThat(json.readTree(json.writeValueAsString(message))).isEqualTo(json.readTree(text));
        assertThat(json.writeValueAsString(message))
                .contains("0.12345678901234567890123", "123456789012345678901234567890");
    }

    @Test
    void keepsAnUnknownFieldThatIsNamedLikeAComponent() throws Exception {
        // given
        String text = "{\"id\":\"msg_1\",\"additional\":5}";

        // when
        Message message = json.readValue(text, Message.class);

        // then
        assertThat(message.additional()).containsOnlyKeys("additional");
        assertThat(json.writeValueAsString(message)).isEqualTo(text);
    }

    @Test
    void keepsUnknownValues() throws Exception {
        // when
        Message message = json.readValue("{\"status\": \"scheduled\", \"errorCode\": \"SNOW\"}", Message.class);

        // then
        assertThat(message.status().value()).isEqualTo("scheduled");
        assertThat(message.status().isKnown()).isFalse();
        assertThat(message.errorCode()).hasToString("SNOW");
        assertThat(json.writeValueAsString(message)).isEqualTo("{\"status\":\"scheduled\",\"errorCode\":\"SNOW\"}");
    }

    @Test
    void readsATimeWithAnOffset() throws Exception {
        assertThat(json.readValue("{\"createdAt\": \"2026-02-06T16:22:30+02:00\"}", Message.class)
                        .createdAt())
                .isEqualTo(Instant.parse("2026-02-06T14:22:30Z"));
    }

    @Test
    void copiesTheUrlsOfAMessage() throws Exception {
        // given
        List<String> urls = new java.util.ArrayList<>(List.of("https://example.com/a.png"));
        SendRequest request =
                SendRequest.builder().to("+15557654321").mediaUrls(urls).build();

        // when
        urls.clear();

        // then
        assertThat(request.mediaUrls()).containsExactly("https://example.com/a.png");
        assertThat(json.readValue("{\"mediaUrls\": []}", Message.class).mediaUrls())
                .isUnmodifiable();
    }
}
