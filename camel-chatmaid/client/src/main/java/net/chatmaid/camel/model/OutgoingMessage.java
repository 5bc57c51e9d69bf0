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
import java.util.Map;

/**
 * A message that a person typed on one of the account's phones. It has no id, and no status follows.
 *
 * @param from the sender on whose phone it was typed
 * @param to who it was written to
 * @param content the text, or the caption
 * @param type what it is, in the words of received messages
 * @param isGroup whether it was written in a group
 * @param groupId the group's JID
 * @param source {@code manual}
 * @param sentAt when it was sent
 * @param additional fields that this version does not know, never {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutgoingMessage(
        String from,
        String to,
        String content,
        InboundType type,
        @JsonProperty("isGroup") Boolean isGroup,
        String groupId,
        String source,
        Instant sentAt,
        @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional)
        implements JsonRecord {

    public OutgoingMessage {
        additional = Values.copy(additional);
    }
}
