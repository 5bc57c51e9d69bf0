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

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message that was accepted for sending. A send may answer with only {@code id}, {@code status} and
 * {@code createdAt}; a look-up has all of it.
 *
 * @param id the canonical correlation key across systems ({@code msg_…})
 * @param from the sender's number
 * @param to the recipient's number, or a group's JID
 * @param isGroup whether {@code to} is a group
 * @param groupId the group's JID
 * @param content the text, or the caption of a single attachment
 * @param mediaUrls the attachments
 * @param environment {@code test} or {@code live}
 * @param status how far it has come
 * @param errorCode why it failed
 * @param errorMessage the same for people
 * @param createdAt when the API accepted it
 * @param sentAt when it left
 * @param deliveredAt when it arrived
 * @param readAt when it was read; may never come
 * @param failedAt when it failed
 * @param additional fields that this version does not know, never {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        String id,
        String from,
        String to,
        @JsonProperty("isGroup") Boolean isGroup,
        String groupId,
        String content,
        List<String> mediaUrls,
        String environment,
        MessageStatus status,
        ErrorCode errorCode,
        String errorMessage,
        Instant createdAt,
        Instant sentAt,
        Instant deliveredAt,
        Instant readAt,
        Instant failedAt,
        @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional)
        implements JsonRecord {

    public Message {
        mediaUrls = Values.copy(mediaUrls);
        additional = Values.copy(additional);
    }
}
