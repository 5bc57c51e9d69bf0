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
 * @param endDate when it ends, likewise
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
