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
 * A message that a person wrote to one of the account's senders.
 *
 * @param id its id ({@code inmsg_…})
 * @param from who wrote it
 * @param to the sender that it was written to
 * @param content the text, or the caption
 * @param type what it is
 * @param isGroup whether it was written in a group
 * @param groupId the group's JID
 * @param receivedAt when the sender's phone received it
 * @param createdAt when the API recorded it
 * @param additional fields that this version does not know, never {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InboundMessage(
        String id,
        String from,
        String to,
        String content,
        InboundType type,
        @JsonProperty("isGroup") Boolean isGroup,
        String groupId,
        Instant receivedAt,
        Instant createdAt,
        @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional)
        implements JsonRecord {

    public InboundMessage {
        additional = Values.copy(additional);
    }

    /**
     * The recipient of a reply: the group's JID if it was written in one, else the E.164 number of the person who wrote it,
     * in whatever form the network gave it.
     *
     * @return {@code null} if the API did not name a person; a hidden id ({@code …@lid}) as it is, which a send rejects
     */
    public String replyTo() {
        return Boolean.TRUE.equals(isGroup) && groupId != null ? groupId : NetworkNumbers.toE164(from);
    }

    /** When it was received, else when it was recorded, else {@code null}. */
    public Instant time() {
        return receivedAt == null ? createdAt : receivedAt;
    }
}
