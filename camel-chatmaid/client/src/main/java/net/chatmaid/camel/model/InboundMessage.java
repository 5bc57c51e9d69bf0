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
 * A message that one of the account's senders received. Immutable.
 *
 * @param id the id of the message ({@code inmsg_…})
 * @param from the person that wrote the message
 * @param to the sender that received the message
 * @param content the text, or the caption
 * @param type the type of the message
 * @param isGroup whether it was written in a group
 * @param groupId the group's JID
 * @param receivedAt when the sender's phone received it
 * @param createdAt when the API recorded it
 * @param additional the fields that this version does not know; never {@code null}
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

    /**
     * Copies {@code additional}; {@code null} becomes an empty map.
     *
     * @param id see {@link #id()}
     * @param from see {@link #from()}
     * @param to see {@link #to()}
     * @param content see {@link #content()}
     * @param type see {@link #type()}
     * @param isGroup see {@link #isGroup()}
     * @param groupId see {@link #groupId()}
     * @param receivedAt see {@link #receivedAt()}
     * @param createdAt see {@link #createdAt()}
     * @param additional see {@link #additional()}
     */
    public InboundMessage {
        additional = Values.copy(additional);
    }

    /**
     * Returns the recipient of a reply: the group's JID if the message was written in a group, otherwise the E.164
     * number of the person.
     *
     * @return the recipient; {@code null} if the API names no person; a hidden id ({@code …@lid}) unchanged, which a
     *     send rejects
     */
    public String replyTo() {
        return Boolean.TRUE.equals(isGroup) && groupId != null ? groupId : NetworkNumbers.toE164(from);
    }

    /** {@return when the message was received, otherwise when it was recorded, otherwise {@code null}} */
    public Instant time() {
        return receivedAt == null ? createdAt : receivedAt;
    }

    /** {@return the fields, without the text, the attachments and the values of unknown fields} */
    @Override
    public String toString() {
        return RecordText.of(this);
    }

    /** {@return a new builder in which no field is set} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link InboundMessage}. A field that is not set is {@code null}. Not thread-safe. */
    public static final class Builder {

        private String id;
        private String from;
        private String to;
        private String content;
        private InboundType type;
        private Boolean isGroup;
        private String groupId;
        private Instant receivedAt;
        private Instant createdAt;
        private Map<String, JsonNode> additional;

        private Builder() {}

        /**
         * Sets {@link InboundMessage#id()}.
         *
         * @param id the value; may be {@code null}
         * @return this builder
         */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * Sets {@link InboundMessage#from()}.
         *
         * @param from the value; may be {@code null}
         * @return this builder
         */
        public Builder from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets {@link InboundMessage#to()}.
         *
         * @param to the value; may be {@code null}
         * @return this builder
         */
        public Builder to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets {@link InboundMessage#content()}.
         *
         * @param content the value; may be {@code null}
         * @return this builder
         */
        public Builder content(String content) {
            this.content = content;
            return this;
        }

        /**
         * Sets {@link InboundMessage#type()}.
         *
         * @param type the value; may be {@code null}
         * @return this builder
         */
        public Builder type(InboundType type) {
            this.type = type;
            return this;
        }

        /**
         * Sets {@link InboundMessage#isGroup()}.
         *
         * @param isGroup the value; may be {@code null}
         * @return this builder
         */
        public Builder isGroup(Boolean isGroup) {
            this.isGroup = isGroup;
            return this;
        }

        /**
         * Sets {@link InboundMessage#groupId()}.
         *
         * @param groupId the value; may be {@code null}
         * @return this builder
         */
        public Builder groupId(String groupId) {
            this.groupId = groupId;
            return this;
        }

        /**
         * Sets {@link InboundMessage#receivedAt()}.
         *
         * @param receivedAt the value; may be {@code null}
         * @return this builder
         */
        public Builder receivedAt(Instant receivedAt) {
            this.receivedAt = receivedAt;
            return this;
        }

        /**
         * Sets {@link InboundMessage#createdAt()}.
         *
         * @param createdAt the value; may be {@code null}
         * @return this builder
         */
        public Builder createdAt(Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /**
         * Sets {@link InboundMessage#additional()}.
         *
         * @param additional the value; may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return a new record with the fields that are set} */
        public InboundMessage build() {
            return new InboundMessage(id, from, to, content, type, isGroup, groupId, receivedAt, createdAt, additional);
        }
    }
}
