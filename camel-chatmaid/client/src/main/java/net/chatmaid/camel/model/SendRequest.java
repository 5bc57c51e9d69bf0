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

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * A message to send. Immutable.
 *
 * @param from the sender's E.164 number (recommended) or its dashboard id; {@code null} for the first connected sender
 *     of the account. In JSON it is written as {@code fromPhoneId}, the API's name, and read under both names
 * @param to the recipient: an E.164 number, or a group's JID
 * @param content the text, at most {@value FieldRules#MAX_CONTENT} characters; with one attachment it is the caption
 * @param mediaUrls public https URLs of the attachments
 * @param idempotencyKey a text that is the same each time this message is sent; {@code null} for a generated one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SendRequest(
        @JsonProperty("fromPhoneId") @JsonAlias("from") String from,
        String to,
        String content,
        List<String> mediaUrls,
        String idempotencyKey)
        implements JsonRecord {

    /**
     * Copies the attachments.
     *
     * @param from see {@link #from()}
     * @param to see {@link #to()}
     * @param content see {@link #content()}
     * @param mediaUrls see {@link #mediaUrls()}
     * @param idempotencyKey see {@link #idempotencyKey()}
     */
    public SendRequest {
        mediaUrls = Values.copy(mediaUrls);
    }

    /**
     * Returns this request with another sender.
     *
     * @param sender the sender; may be {@code null}
     * @return a new request
     */
    public SendRequest withFrom(String sender) {
        return new SendRequest(sender, to, content, mediaUrls, idempotencyKey);
    }

    /**
     * Returns this request with another idempotency key.
     *
     * @param key the key; may be {@code null}
     * @return a new request
     */
    public SendRequest withIdempotencyKey(String key) {
        return new SendRequest(from, to, content, mediaUrls, key);
    }

    /**
     * Checks this request by the published rules of the API.
     *
     * @return one sentence for each problem, which begins with the name of the field; empty if the request is valid
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (from != null) {
            FieldRules.from(from).ifPresent(problems::add);
        }
        if (to == null) {
            problems.add("to is missing: expected " + FieldRules.TO_RULE);
        } else {
            FieldRules.to(to).ifPresent(problems::add);
        }
        boolean hasMedia = mediaUrls != null && !mediaUrls.isEmpty();
        if (!hasMedia && (content == null || content.isBlank())) {
            problems.add("content is empty and there are no mediaUrls: a message needs a text, an attachment, or both");
        }
        if (content != null) {
            FieldRules.content(content).ifPresent(problems::add);
        }
        if (hasMedia) {
            mediaUrls.forEach(url -> FieldRules.mediaUrl(url).ifPresent(problems::add));
        }
        return List.copyOf(problems);
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

    /** Builds {@link SendRequest}. A field that is not set is {@code null}. Not thread-safe. */
    public static final class Builder {

        private String from;
        private String to;
        private String content;
        private List<String> mediaUrls;
        private String idempotencyKey;

        private Builder() {}

        /**
         * Sets {@link SendRequest#from()}.
         *
         * @param from the value; may be {@code null}
         * @return this builder
         */
        public Builder from(String from) {
            this.from = from;
            return this;
        }

        /**
         * Sets {@link SendRequest#to()}.
         *
         * @param to the value; may be {@code null}
         * @return this builder
         */
        public Builder to(String to) {
            this.to = to;
            return this;
        }

        /**
         * Sets {@link SendRequest#content()}.
         *
         * @param content the value; may be {@code null}
         * @return this builder
         */
        public Builder content(String content) {
            this.content = content;
            return this;
        }

        /**
         * Sets {@link SendRequest#mediaUrls()}.
         *
         * @param mediaUrls the value; may be {@code null}
         * @return this builder
         */
        public Builder mediaUrls(List<String> mediaUrls) {
            this.mediaUrls = mediaUrls;
            return this;
        }

        /**
         * Sets {@link SendRequest#idempotencyKey()}.
         *
         * @param idempotencyKey the value; may be {@code null}
         * @return this builder
         */
        public Builder idempotencyKey(String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }

        /** {@return a new record with the fields that are set} */
        public SendRequest build() {
            return new SendRequest(from, to, content, mediaUrls, idempotencyKey);
        }
    }
}
