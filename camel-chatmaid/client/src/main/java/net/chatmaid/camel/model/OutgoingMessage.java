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

    /** {@return a new builder without a field set} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OutgoingMessage} field by field; a field that is not set is {@code null}. Not thread-safe. */
    public static final class Builder {

        private String from;
        private String to;
        private String content;
        private InboundType type;
        private Boolean isGroup;
        private String groupId;
        private String source;
        private Instant sentAt;
        private Map<String, JsonNode> additional;

        private Builder() {}

        /**
         * Sets {@link OutgoingMessage#from()}.
         *
         * @param from may be {@code null}
         * @return this builder
         */
        public Builder from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#to()}.
         *
         * @param to may be {@code null}
         * @return this builder
         */
        public Builder to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#content()}.
         *
         * @param content may be {@code null}
         * @return this builder
         */
        public Builder content(String content) {
            this.content = content;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#type()}.
         *
         * @param type may be {@code null}
         * @return this builder
         */
        public Builder type(InboundType type) {
            this.type = type;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#isGroup()}.
         *
         * @param isGroup may be {@code null}
         * @return this builder
         */
        public Builder isGroup(Boolean isGroup) {
            this.isGroup = isGroup;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#groupId()}.
         *
         * @param groupId may be {@code null}
         * @return this builder
         */
        public Builder groupId(String groupId) {
            this.groupId = groupId;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#source()}.
         *
         * @param source may be {@code null}
         * @return this builder
         */
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#sentAt()}.
         *
         * @param sentAt may be {@code null}
         * @return this builder
         */
        public Builder sentAt(Instant sentAt) {
            this.sentAt = sentAt;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#additional()}.
         *
         * @param additional may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return the record of what is set now} */
        public OutgoingMessage build() {
            return new OutgoingMessage(from, to, content, type, isGroup, groupId, source, sentAt, additional);
        }
    }
}
