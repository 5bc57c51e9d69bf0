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
 * The account that an API key belongs to. The API has two published forms of it: one has its counts in {@code stats},
 * the other in {@code phoneNumbersCount} and {@code messagesCount}. Fields that the response does not have are
 * {@code null}. Immutable.
 *
 * @param accountId the id of the account
 * @param name the name of the account
 * @param email the e-mail address of the account
 * @param environment {@code test} or {@code live}, the environment of the key
 * @param subscriptionStatus the status of the subscription, such as {@code active}
 * @param stats the counts of the account
 * @param phoneNumbersCount the number of senders
 * @param messagesCount the number of messages sent
 * @param createdAt when the account was created
 * @param additional the fields that this version does not know; never {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Account(
        String accountId,
        String name,
        String email,
        String environment,
        String subscriptionStatus,
        Stats stats,
        Long phoneNumbersCount,
        Long messagesCount,
        Instant createdAt,
        @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional)
        implements JsonRecord {

    /**
     * Copies {@code additional}; {@code null} becomes an empty map.
     *
     * @param accountId see {@link #accountId()}
     * @param name see {@link #name()}
     * @param email see {@link #email()}
     * @param environment see {@link #environment()}
     * @param subscriptionStatus see {@link #subscriptionStatus()}
     * @param stats see {@link #stats()}
     * @param phoneNumbersCount see {@link #phoneNumbersCount()}
     * @param messagesCount see {@link #messagesCount()}
     * @param createdAt see {@link #createdAt()}
     * @param additional see {@link #additional()}
     */
    public Account {
        additional = Values.copy(additional);
    }

    /** {@return the fields, with the names of unknown fields only} */
    @Override
    public String toString() {
        return RecordText.of(this);
    }

    /** {@return the number of senders, in either form of the response; {@code null} if there is none} */
    public Long phoneNumbers() {
        return phoneNumbersCount != null || stats == null ? phoneNumbersCount : stats.phoneNumbers();
    }

    /** {@return the number of messages sent, in either form of the response; {@code null} if there is none} */
    public Long messages() {
        return messagesCount != null || stats == null ? messagesCount : stats.messages();
    }

    /** {@return a new builder in which no field is set} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Account}. A field that is not set is {@code null}. Not thread-safe. */
    public static final class Builder {

        private String accountId;
        private String name;
        private String email;
        private String environment;
        private String subscriptionStatus;
        private Stats stats;
        private Long phoneNumbersCount;
        private Long messagesCount;
        private Instant createdAt;
        private Map<String, JsonNode> additional;

        private Builder() {}

        /**
         * Sets {@link Account#accountId()}.
         *
         * @param accountId the value; may be {@code null}
         * @return this builder
         */
        public Builder accountId(String accountId) {
            this.accountId = accountId;
            return this;
        }

        /**
         * Sets {@link Account#name()}.
         *
         * @param name the value; may be {@code null}
         * @return this builder
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets {@link Account#email()}.
         *
         * @param email the value; may be {@code null}
         * @return this builder
         */
        public Builder email(String email) {
            this.email = email;
            return this;
        }

        /**
         * Sets {@link Account#environment()}.
         *
         * @param environment the value; may be {@code null}
         * @return this builder
         */
        public Builder environment(String environment) {
            this.environment = environment;
            return this;
        }

        /**
         * Sets {@link Account#subscriptionStatus()}.
         *
         * @param subscriptionStatus the value; may be {@code null}
         * @return this builder
         */
        public Builder subscriptionStatus(String subscriptionStatus) {
            this.subscriptionStatus = subscriptionStatus;
            return this;
        }

        /**
         * Sets {@link Account#stats()}.
         *
         * @param stats the value; may be {@code null}
         * @return this builder
         */
        public Builder stats(Stats stats) {
            this.stats = stats;
            return this;
        }

        /**
         * Sets {@link Account#phoneNumbersCount()}.
         *
         * @param phoneNumbersCount the value; may be {@code null}
         * @return this builder
         */
        public Builder phoneNumbersCount(Long phoneNumbersCount) {
            this.phoneNumbersCount = phoneNumbersCount;
            return this;
        }

        /**
         * Sets {@link Account#messagesCount()}.
         *
         * @param messagesCount the value; may be {@code null}
         * @return this builder
         */
        public Builder messagesCount(Long messagesCount) {
            this.messagesCount = messagesCount;
            return this;
        }

        /**
         * Sets {@link Account#createdAt()}.
         *
         * @param createdAt the value; may be {@code null}
         * @return this builder
         */
        public Builder createdAt(Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /**
         * Sets {@link Account#additional()}.
         *
         * @param additional the value; may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return a new record with the fields that are set} */
        public Account build() {
            return new Account(
                    accountId,
                    name,
                    email,
                    environment,
                    subscriptionStatus,
                    stats,
                    phoneNumbersCount,
                    messagesCount,
                    createdAt,
                    additional);
        }
    }

    /**
     * The counts of an account. Immutable.
     *
     * @param apiKeys the number of API keys
     * @param phoneNumbers the number of senders
     * @param messages the number of messages sent
     * @param additional the fields that this version does not know; never {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stats(
            Long apiKeys,
            Long phoneNumbers,
            Long messages,
            @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional) {

        /**
         * Copies {@code additional}; {@code null} becomes an empty map.
         *
         * @param apiKeys see {@link #apiKeys()}
         * @param phoneNumbers see {@link #phoneNumbers()}
         * @param messages see {@link #messages()}
         * @param additional see {@link #additional()}
         */
        public Stats {
            additional = Values.copy(additional);
        }

        /** {@return the fields, with the names of unknown fields only} */
        @Override
        public String toString() {
            return RecordText.of(this);
        }
    }
}
