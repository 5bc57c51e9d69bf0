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
 * Where a page stands in its list.
 *
 * @param page the page's number, from 1
 * @param limit how many rows a page holds at most
 * @param total how many rows there are in all
 * @param totalPages how many pages there are in all
 * @param additional fields that this version does not know, never {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pagination(
        Integer page,
        Integer limit,
        Long total,
        Integer totalPages,
        @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional) {

    public Pagination {
        additional = Values.copy(additional);
    }

    /** With the published fields only. */
    public Pagination(Integer page, Integer limit, Long total, Integer totalPages) {
        this(page, limit, total, totalPages, null);
    }
}
