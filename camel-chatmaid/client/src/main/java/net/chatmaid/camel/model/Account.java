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
