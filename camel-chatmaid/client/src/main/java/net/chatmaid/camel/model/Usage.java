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
 * The usage of an account in a period. Immutable.
 *
 * @param period {@code day}, {@code week} or {@code month}
 * @param startDate when the period began, as the API writes it: the API does not specify whether it is a date or a time
 * @param endDate when the period ends, in the same form
 * @param messages the number of messages
 * @param apiRequests the number of requests
 * @param additional the fields that this version does not know; never {@code null}
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

    /**
     * Copies {@code additional}; {@code null} becomes an empty map.
     *
     * @param period see {@link #period()}
     * @param startDate see {@link #startDate()}
     * @param endDate see {@link #endDate()}
     * @param messages see {@link #messages()}
     * @param apiRequests see {@link #apiRequests()}
     * @param additional see {@link #additional()}
     */
    public Usage {
        additional = Values.copy(additional);
    }

    /** {@return the fields, with the names of unknown fields only} */
    @Override
    public String toString() {
        return RecordText.of(this);
    }

    /** {@return a new builder in which no field is set} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Usage}. A field that is not set is {@code null}. Not thread-safe. */
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
         * @param period the value; may be {@code null}
         * @return this builder
         */
        public Builder period(String period) {
            this.period = period;
            return this;
        }

        /**
         * Sets {@link Usage#startDate()}.
         *
         * @param startDate the value; may be {@code null}
         * @return this builder
         */
        public Builder startDate(String startDate) {
            this.startDate = startDate;
            return this;
        }

        /**
         * Sets {@link Usage#endDate()}.
         *
         * @param endDate the value; may be {@code null}
         * @return this builder
         */
        public Builder endDate(String endDate) {
            this.endDate = endDate;
            return this;
        }

        /**
         * Sets {@link Usage#messages()}.
         *
         * @param messages the value; may be {@code null}
         * @return this builder
         */
        public Builder messages(Messages messages) {
            this.messages = messages;
            return this;
        }

        /**
         * Sets {@link Usage#apiRequests()}.
         *
         * @param apiRequests the value; may be {@code null}
         * @return this builder
         */
        public Builder apiRequests(ApiRequests apiRequests) {
            this.apiRequests = apiRequests;
            return this;
        }

        /**
         * Sets {@link Usage#additional()}.
         *
         * @param additional the value; may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return a new record with the fields that are set} */
        public Usage build() {
            return new Usage(period, startDate, endDate, messages, apiRequests, additional);
        }
    }

    /**
     * The number of messages by status. Immutable.
     *
     * @param total all messages
     * @param pending accepted messages
     * @param sent sent messages that are not delivered
     * @param delivered delivered messages that are not read
     * @param read read messages
     * @param failed failed messages
     * @param additional the fields that this version does not know; never {@code null}
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

        /**
         * Copies {@code additional}; {@code null} becomes an empty map.
         *
         * @param total see {@link #total()}
         * @param pending see {@link #pending()}
         * @param sent see {@link #sent()}
         * @param delivered see {@link #delivered()}
         * @param read see {@link #read()}
         * @param failed see {@link #failed()}
         * @param additional see {@link #additional()}
         */
        public Messages {
            additional = Values.copy(additional);
        }

        /** {@return the fields, with the names of unknown fields only} */
        @Override
        public String toString() {
            return RecordText.of(this);
        }

        /** {@return a new builder in which no field is set} */
        public static Builder builder() {
            return new Builder();
        }

        /** Builds {@link Messages}. A field that is not set is {@code null}. Not thread-safe. */
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
             * @param total the value; may be {@code null}
             * @return this builder
             */
            public Builder total(Long total) {
                this.total = total;
                return this;
            }

            /**
             * Sets {@link Messages#pending()}.
             *
             * @param pending the value; may be {@code null}
             * @return this builder
             */
            public Builder pending(Long pending) {
                this.pending = pending;
                return this;
            }

            /**
             * Sets {@link Messages#sent()}.
             *
             * @param sent the value; may be {@code null}
             * @return this builder
             */
            public Builder sent(Long sent) {
                this.sent = sent;
                return this;
            }

            /**
             * Sets {@link Messages#delivered()}.
             *
             * @param delivered the value; may be {@code null}
             * @return this builder
             */
            public Builder delivered(Long delivered) {
                this.delivered = delivered;
                return this;
            }

            /**
             * Sets {@link Messages#read()}.
             *
             * @param read the value; may be {@code null}
             * @return this builder
             */
            public Builder read(Long read) {
                this.read = read;
                return this;
            }

            /**
             * Sets {@link Messages#failed()}.
             *
             * @param failed the value; may be {@code null}
             * @return this builder
             */
            public Builder failed(Long failed) {
                this.failed = failed;
                return this;
            }

            /**
             * Sets {@link Messages#additional()}.
             *
             * @param additional the value; may be {@code null}
             * @return this builder
             */
            public Builder additional(Map<String, JsonNode> additional) {
                this.additional = additional;
                return this;
            }

            /** {@return a new record with the fields that are set} */
            public Messages build() {
                return new Messages(total, pending, sent, delivered, read, failed, additional);
            }
        }
    }

    /**
     * The number of requests. Immutable.
     *
     * @param total all requests
     * @param successful the successful requests
     * @param failed the failed requests
     * @param additional the fields that this version does not know; never {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApiRequests(
            Long total,
            Long successful,
            Long failed,
            @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional) {

        /**
         * Copies {@code additional}; {@code null} becomes an empty map.
         *
         * @param total see {@link #total()}
         * @param successful see {@link #successful()}
         * @param failed see {@link #failed()}
         * @param additional see {@link #additional()}
         */
        public ApiRequests {
            additional = Values.copy(additional);
        }

        /** {@return the fields, with the names of unknown fields only} */
        @Override
        public String toString() {
            return RecordText.of(this);
        }
    }
}
