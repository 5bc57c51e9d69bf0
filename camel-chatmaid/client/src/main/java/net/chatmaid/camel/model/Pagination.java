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

    /** {@return a new builder without a field set} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Pagination} field by field; a field that is not set is {@code null}. Not thread-safe. */
    public static final class Builder {

        private Integer page;
        private Integer limit;
        private Long total;
        private Integer totalPages;
        private Map<String, JsonNode> additional;

        private Builder() {}

        /**
         * Sets {@link Pagination#page()}.
         *
         * @param page may be {@code null}
         * @return this builder
         */
        public Builder page(Integer page) {
            this.page = page;
            return this;
        }

        /**
         * Sets {@link Pagination#limit()}.
         *
         * @param limit may be {@code null}
         * @return this builder
         */
        public Builder limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets {@link Pagination#total()}.
         *
         * @param total may be {@code null}
         * @return this builder
         */
        public Builder total(Long total) {
            this.total = total;
            return this;
        }

        /**
         * Sets {@link Pagination#totalPages()}.
         *
         * @param totalPages may be {@code null}
         * @return this builder
         */
        public Builder totalPages(Integer totalPages) {
            this.totalPages = totalPages;
            return this;
        }

        /**
         * Sets {@link Pagination#additional()}.
         *
         * @param additional may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return the record of what is set now} */
        public Pagination build() {
            return new Pagination(page, limit, total, totalPages, additional);
        }
    }
}
