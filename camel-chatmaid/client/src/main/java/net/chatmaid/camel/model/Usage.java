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
import java.util.Map;

/**
 * What an account has used in a period.
 *
 * @param period {@code day}, {@code week} or {@code month}
 * @param startDate when the period began, as the API writes it: whether it is a date or a time is not published
 * @param endDate when it ends, too
 * @param messages how many messages there were
 * @param apiRequests how many requests there were
 * @param additional fields that this version does not know, never {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Usage(
        String period,
        String startDate,
        String endDate,
        Messages messages,
        ApiRequests apiRequests,
        @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional)
        implements JsonRecord {

    public Usage {
        additional = Values.copy(additional);
    }

    /** {@return a new builder without a field set} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Usage} field by field; a field that is not set is {@code null}. Not thread-safe. */
    public static final class Builder {

        private String period;
        private String startDate;
        private String endDate;
        private Messages messages;
        private ApiRequests apiRequests;
        private Map<String, JsonNode> additional;

        private Builder() {}

        /**
         * Sets {@link Usage#period()}.
         *
         * @param period may be {@code null}
         * @return this builder
         */
        public Builder period(String period) {
            this.period = period;
            return this;
        }

        /**
         * Sets {@link Usage#startDate()}.
         *
         * @param startDate may be {@code null}
         * @return this builder
         */
        public Builder startDate(String startDate) {
            this.startDate = startDate;
            return this;
        }

        /**
         * Sets {@link Usage#endDate()}.
         *
         * @param endDate may be {@code null}
         * @return this builder
         */
        public Builder endDate(String endDate) {
            this.endDate = endDate;
            return this;
        }

        /**
         * Sets {@link Usage#messages()}.
         *
         * @param messages may be {@code null}
         * @return this builder
         */
        public Builder messages(Messages messages) {
            this.messages = messages;
            return this;
        }

        /**
         * Sets {@link Usage#apiRequests()}.
         *
         * @param apiRequests may be {@code null}
         * @return this builder
         */
        public Builder apiRequests(ApiRequests apiRequests) {
            this.apiRequests = apiRequests;
            return this;
        }

        /**
         * Sets {@link Usage#additional()}.
         *
         * @param additional may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return the record of what is set now} */
        public Usage build() {
            return new Usage(period, startDate, endDate, messages, apiRequests, additional);
        }
    }

    /**
     * How many messages there were, by how far they have come.
     *
     * @param total all
     * @param pending accepted only
     * @param sent sent only
     * @param delivered delivered and not read
     * @param read read
     * @param failed failed
     * @param additional fields that this version does not know, never {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Messages(
            Long total,
            Long pending,
            Long sent,
            Long delivered,
            Long read,
            Long failed,
            @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional) {

        public Messages {
            additional = Values.copy(additional);
        }

        /** {@return a new builder without a field set} */
        public static Builder builder() {
            return new Builder();
        }

        /** Builds {@link Messages} field by field; a field that is not set is {@code null}. Not thread-safe. */
        public static final class Builder {

            private Long total;
            private Long pending;
            private Long sent;
            private Long delivered;
            private Long read;
            private Long failed;
            private Map<String, JsonNode> additional;

            private Builder() {}

            /**
             * Sets {@link Messages#total()}.
             *
             * @param total may be {@code null}
             * @return this builder
             */
            public Builder total(Long total) {
                this.total = total;
                return this;
            }

            /**
             * Sets {@link Messages#pending()}.
             *
             * @param pending may be {@code null}
             * @return this builder
             */
            public Builder pending(Long pending) {
                this.pending = pending;
                return this;
            }

            /**
             * Sets {@link Messages#sent()}.
             *
             * @param sent may be {@code null}
             * @return this builder
             */
            public Builder sent(Long sent) {
                this.sent = sent;
                return this;
            }

            /**
             * Sets {@link Messages#delivered()}.
             *
             * @param delivered may be {@code null}
             * @return this builder
             */
            public Builder delivered(Long delivered) {
                this.delivered = delivered;
                return this;
            }

            /**
             * Sets {@link Messages#read()}.
             *
             * @param read may be {@code null}
             * @return this builder
             */
            public Builder read(Long read) {
                this.read = read;
                return this;
            }

            /**
             * Sets {@link Messages#failed()}.
             *
             * @param failed may be {@code null}
             * @return this builder
             */
            public Builder failed(Long failed) {
                this.failed = failed;
                return this;
            }

            /**
             * Sets {@link Messages#additional()}.
             *
             * @param additional may be {@code null}
             * @return this builder
             */
            public Builder additional(Map<String, JsonNode> additional) {
                this.additional = additional;
                return this;
            }

            /** {@return the record of what is set now} */
            public Messages build() {
                return new Messages(total, pending, sent, delivered, read, failed, additional);
            }
        }
    }

    /**
     * How many requests there were.
     *
     * @param total all
     * @param successful those that the API answered with what was asked for
     * @param failed the others
     * @param additional fields that this version does not know, never {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApiRequests(
            Long total,
            Long successful,
            Long failed,
            @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional) {

        public ApiRequests {
            additional = Values.copy(additional);
        }
    }
}
