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

    /** {@return a new builder without a field set} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link InboundMessage} field by field; a field that is not set is {@code null}. Not thread-safe. */
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
         * @param id may be {@code null}
         * @return this builder
         */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * Sets {@link InboundMessage#from()}.
         *
         * @param from may be {@code null}
         * @return this builder
         */
        public Builder from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets {@link InboundMessage#to()}.
         *
         * @param to may be {@code null}
         * @return this builder
         */
        public Builder to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets {@link InboundMessage#content()}.
         *
         * @param content may be {@code null}
         * @return this builder
         */
        public Builder content(String content) {
            this.content = content;
            return this;
        }

        /**
         * Sets {@link InboundMessage#type()}.
         *
         * @param type may be {@code null}
         * @return this builder
         */
        public Builder type(InboundType type) {
            this.type = type;
            return this;
        }

        /**
         * Sets {@link InboundMessage#isGroup()}.
         *
         * @param isGroup may be {@code null}
         * @return this builder
         */
        public Builder isGroup(Boolean isGroup) {
            this.isGroup = isGroup;
            return this;
        }

        /**
         * Sets {@link InboundMessage#groupId()}.
         *
         * @param groupId may be {@code null}
         * @return this builder
         */
        public Builder groupId(String groupId) {
            this.groupId = groupId;
            return this;
        }

        /**
         * Sets {@link InboundMessage#receivedAt()}.
         *
         * @param receivedAt may be {@code null}
         * @return this builder
         */
        public Builder receivedAt(Instant receivedAt) {
            this.receivedAt = receivedAt;
            return this;
        }

        /**
         * Sets {@link InboundMessage#createdAt()}.
         *
         * @param createdAt may be {@code null}
         * @return this builder
         */
        public Builder createdAt(Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /**
         * Sets {@link InboundMessage#additional()}.
         *
         * @param additional may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return the record of what is set now} */
        public InboundMessage build() {
            return new InboundMessage(id, from, to, content, type, isGroup, groupId, receivedAt, createdAt, additional);
        }
    }
}
