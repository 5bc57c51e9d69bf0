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
 * The account that an API key belongs to. Two forms of it are published: one counts in {@code stats}, the other in
 * {@code phoneNumbersCount} and {@code messagesCount}. What a form does not have is {@code null}.
 *
 * @param accountId its id
 * @param name its name
 * @param email its address
 * @param environment {@code test} or {@code live}: the key's
 * @param subscriptionStatus such as {@code active}
 * @param stats how much it has
 * @param phoneNumbersCount how many senders it has
 * @param messagesCount how many messages it has sent
 * @param createdAt when it was opened
 * @param additional fields that this version does not know, never {@code null}
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

    public Account {
        additional = Values.copy(additional);
    }

    /** How many senders it has, whichever form says so; {@code null} when none does. */
    public Long phoneNumbers() {
        return phoneNumbersCount != null || stats == null ? phoneNumbersCount : stats.phoneNumbers();
    }

    /** How many messages it has sent, whichever form says so; {@code null} when none does. */
    public Long messages() {
        return messagesCount != null || stats == null ? messagesCount : stats.messages();
    }

    /** {@return a new builder without a field set} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Account} field by field; a field that is not set is {@code null}. Not thread-safe. */
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
         * @param accountId may be {@code null}
         * @return this builder
         */
        public Builder accountId(String accountId) {
            this.accountId = accountId;
            return this;
        }

        /**
         * Sets {@link Account#name()}.
         *
         * @param name may be {@code null}
         * @return this builder
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets {@link Account#email()}.
         *
         * @param email may be {@code null}
         * @return this builder
         */
        public Builder email(String email) {
            this.email = email;
            return this;
        }

        /**
         * Sets {@link Account#environment()}.
         *
         * @param environment may be {@code null}
         * @return this builder
         */
        public Builder environment(String environment) {
            this.environment = environment;
            return this;
        }

        /**
         * Sets {@link Account#subscriptionStatus()}.
         *
         * @param subscriptionStatus may be {@code null}
         * @return this builder
         */
        public Builder subscriptionStatus(String subscriptionStatus) {
            this.subscriptionStatus = subscriptionStatus;
            return this;
        }

        /**
         * Sets {@link Account#stats()}.
         *
         * @param stats may be {@code null}
         * @return this builder
         */
        public Builder stats(Stats stats) {
            this.stats = stats;
            return this;
        }

        /**
         * Sets {@link Account#phoneNumbersCount()}.
         *
         * @param phoneNumbersCount may be {@code null}
         * @return this builder
         */
        public Builder phoneNumbersCount(Long phoneNumbersCount) {
            this.phoneNumbersCount = phoneNumbersCount;
            return this;
        }

        /**
         * Sets {@link Account#messagesCount()}.
         *
         * @param messagesCount may be {@code null}
         * @return this builder
         */
        public Builder messagesCount(Long messagesCount) {
            this.messagesCount = messagesCount;
            return this;
        }

        /**
         * Sets {@link Account#createdAt()}.
         *
         * @param createdAt may be {@code null}
         * @return this builder
         */
        public Builder createdAt(Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /**
         * Sets {@link Account#additional()}.
         *
         * @param additional may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return the record of what is set now} */
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
     * How much an account has.
     *
     * @param apiKeys API keys
     * @param phoneNumbers senders
     * @param messages messages sent
     * @param additional fields that this version does not know, never {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stats(
            Long apiKeys,
            Long phoneNumbers,
            Long messages,
            @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional) {

        public Stats {
            additional = Values.copy(additional);
        }
    }
}
