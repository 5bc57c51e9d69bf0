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
 * A message that Chatmaid accepted for sending. The response to a send may have only {@code id}, {@code status} and
 * {@code createdAt}; a look-up has all fields. Immutable.
 *
 * @param id the id of the message ({@code msg_…}), the same in all systems
 * @param from the number of the sender
 * @param to the recipient's number, or a group's JID
 * @param isGroup whether {@code to} is a group
 * @param groupId the group's JID
 * @param content the text, or the caption of a single attachment
 * @param mediaUrls the URLs of the attachments
 * @param environment {@code test} or {@code live}
 * @param status the status
 * @param errorCode why the message failed
 * @param errorMessage why the message failed, as a sentence
 * @param createdAt when the API accepted it
 * @param sentAt when it was sent
 * @param deliveredAt when it was delivered
 * @param readAt when the recipient read it; recipients can turn read receipts off
 * @param failedAt when it failed
 * @param additional the fields that this version does not know; never {@code null}
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

    /**
     * Copies the attachments and {@code additional}; {@code null} for the latter becomes an empty map.
     *
     * @param id see {@link #id()}
     * @param from see {@link #from()}
     * @param to see {@link #to()}
     * @param isGroup see {@link #isGroup()}
     * @param groupId see {@link #groupId()}
     * @param content see {@link #content()}
     * @param mediaUrls see {@link #mediaUrls()}
     * @param environment see {@link #environment()}
     * @param status see {@link #status()}
     * @param errorCode see {@link #errorCode()}
     * @param errorMessage see {@link #errorMessage()}
     * @param createdAt see {@link #createdAt()}
     * @param sentAt see {@link #sentAt()}
     * @param deliveredAt see {@link #deliveredAt()}
     * @param readAt see {@link #readAt()}
     * @param failedAt see {@link #failedAt()}
     * @param additional see {@link #additional()}
     */
    public Message {
        mediaUrls = Values.copy(mediaUrls);
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

    /** Builds {@link Message}. A field that is not set is {@code null}. Not thread-safe. */
    public static final class Builder {

        private String id;
        private String from;
        private String to;
        private Boolean isGroup;
        private String groupId;
        private String content;
        private List<String> mediaUrls;
        private String environment;
        private MessageStatus status;
        private ErrorCode errorCode;
        private String errorMessage;
        private Instant createdAt;
        private Instant sentAt;
        private Instant deliveredAt;
        private Instant readAt;
        private Instant failedAt;
        private Map<String, JsonNode> additional;

        private Builder() {}

        /**
         * Sets {@link Message#id()}.
         *
         * @param id the value; may be {@code null}
         * @return this builder
         */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * Sets {@link Message#from()}.
         *
         * @param from the value; may be {@code null}
         * @return this builder
         */
        public Builder from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets {@link Message#to()}.
         *
         * @param to the value; may be {@code null}
         * @return this builder
         */
        public Builder to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets {@link Message#isGroup()}.
         *
         * @param isGroup the value; may be {@code null}
         * @return this builder
         */
        public Builder isGroup(Boolean isGroup) {
            this.isGroup = isGroup;
            return this;
        }

        /**
         * Sets {@link Message#groupId()}.
         *
         * @param groupId the value; may be {@code null}
         * @return this builder
         */
        public Builder groupId(String groupId) {
            this.groupId = groupId;
            return this;
        }

        /**
         * Sets {@link Message#content()}.
         *
         * @param content the value; may be {@code null}
         * @return this builder
         */
        public Builder content(String content) {
            this.content = content;
            return this;
        }

        /**
         * Sets {@link Message#mediaUrls()}.
         *
         * @param mediaUrls the value; may be {@code null}
         * @return this builder
         */
        public Builder mediaUrls(List<String> mediaUrls) {
            this.mediaUrls = mediaUrls;
            return this;
        }

        /**
         * Sets {@link Message#environment()}.
         *
         * @param environment the value; may be {@code null}
         * @return this builder
         */
        public Builder environment(String environment) {
            this.environment = environment;
            return this;
        }

        /**
         * Sets {@link Message#status()}.
         *
         * @param status the value; may be {@code null}
         * @return this builder
         */
        public Builder status(MessageStatus status) {
            this.status = status;
            return this;
        }

        /**
         * Sets {@link Message#errorCode()}.
         *
         * @param errorCode the value; may be {@code null}
         * @return this builder
         */
        public Builder errorCode(ErrorCode errorCode) {
            this.errorCode = errorCode;
            return this;
        }

        /**
         * Sets {@link Message#errorMessage()}.
         *
         * @param errorMessage the value; may be {@code null}
         * @return this builder
         */
        public Builder errorMessage(String errorMessage) {
            this.errorMessage = errorMessage;
            return this;
        }

        /**
         * Sets {@link Message#createdAt()}.
         *
         * @param createdAt the value; may be {@code null}
         * @return this builder
         */
        public Builder createdAt(Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /**
         * Sets {@link Message#sentAt()}.
         *
         * @param sentAt the value; may be {@code null}
         * @return this builder
         */
        public Builder sentAt(Instant sentAt) {
            this.sentAt = sentAt;
            return this;
        }

        /**
         * Sets {@link Message#deliveredAt()}.
         *
         * @param deliveredAt the value; may be {@code null}
         * @return this builder
         */
        public Builder deliveredAt(Instant deliveredAt) {
            this.deliveredAt = deliveredAt;
            return this;
        }

        /**
         * Sets {@link Message#readAt()}.
         *
         * @param readAt the value; may be {@code null}
         * @return this builder
         */
        public Builder readAt(Instant readAt) {
            this.readAt = readAt;
            return this;
        }

        /**
         * Sets {@link Message#failedAt()}.
         *
         * @param failedAt the value; may be {@code null}
         * @return this builder
         */
        public Builder failedAt(Instant failedAt) {
            this.failedAt = failedAt;
            return this;
        }

        /**
         * Sets {@link Message#additional()}.
         *
         * @param additional the value; may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return a new record with the fields that are set} */
        public Message build() {
            return new Message(
                    id,
                    from,
                    to,
                    isGroup,
                    groupId,
                    content,
                    mediaUrls,
                    environment,
                    status,
                    errorCode,
                    errorMessage,
                    createdAt,
                    sentAt,
                    deliveredAt,
                    readAt,
                    failedAt,
                    additional);
        }
    }
}
