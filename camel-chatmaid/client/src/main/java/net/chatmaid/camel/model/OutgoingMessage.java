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
 * A message that a person typed on one of the account's phones. It has no id, and its status is not reported.
 * Immutable.
 *
 * @param from the sender on whose phone it was typed
 * @param to the recipient
 * @param content the text, or the caption
 * @param type the type of the message
 * @param isGroup whether it was written in a group
 * @param groupId the group's JID
 * @param source {@code manual}
 * @param sentAt when it was sent
 * @param additional the fields that this version does not know; never {@code null}
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

    /**
     * Copies {@code additional}; {@code null} becomes an empty map.
     *
     * @param from see {@link #from()}
     * @param to see {@link #to()}
     * @param content see {@link #content()}
     * @param type see {@link #type()}
     * @param isGroup see {@link #isGroup()}
     * @param groupId see {@link #groupId()}
     * @param source see {@link #source()}
     * @param sentAt see {@link #sentAt()}
     * @param additional see {@link #additional()}
     */
    public OutgoingMessage {
        additional = Values.copy(additional);
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

    /** Builds {@link OutgoingMessage}. A field that is not set is {@code null}. Not thread-safe. */
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
         * @param from the value; may be {@code null}
         * @return this builder
         */
        public Builder from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#to()}.
         *
         * @param to the value; may be {@code null}
         * @return this builder
         */
        public Builder to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#content()}.
         *
         * @param content the value; may be {@code null}
         * @return this builder
         */
        public Builder content(String content) {
            this.content = content;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#type()}.
         *
         * @param type the value; may be {@code null}
         * @return this builder
         */
        public Builder type(InboundType type) {
            this.type = type;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#isGroup()}.
         *
         * @param isGroup the value; may be {@code null}
         * @return this builder
         */
        public Builder isGroup(Boolean isGroup) {
            this.isGroup = isGroup;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#groupId()}.
         *
         * @param groupId the value; may be {@code null}
         * @return this builder
         */
        public Builder groupId(String groupId) {
            this.groupId = groupId;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#source()}.
         *
         * @param source the value; may be {@code null}
         * @return this builder
         */
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#sentAt()}.
         *
         * @param sentAt the value; may be {@code null}
         * @return this builder
         */
        public Builder sentAt(Instant sentAt) {
            this.sentAt = sentAt;
            return this;
        }

        /**
         * Sets {@link OutgoingMessage#additional()}.
         *
         * @param additional the value; may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return a new record with the fields that are set} */
        public OutgoingMessage build() {
            return new OutgoingMessage(from, to, content, type, isGroup, groupId, source, sentAt, additional);
        }
    }
}
