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
 * The position of a page in its list. Immutable.
 *
 * @param page the number of the page, from 1
 * @param limit the maximum number of rows in a page
 * @param total the number of rows in the list
 * @param totalPages the number of pages in the list
 * @param additional the fields that this version does not know; never {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pagination(
        Integer page,
        Integer limit,
        Long total,
        Integer totalPages,
        @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional) {

    /**
     * Copies {@code additional}; {@code null} becomes an empty map.
     *
     * @param page see {@link #page()}
     * @param limit see {@link #limit()}
     * @param total see {@link #total()}
     * @param totalPages see {@link #totalPages()}
     * @param additional see {@link #additional()}
     */
    public Pagination {
        additional = Values.copy(additional);
    }

    /** {@return the fields, with the names of unknown fields only} */
    @Override
    public String toString() {
        return RecordText.of(this);
    }

    /**
     * Creates a position without unknown fields.
     *
     * @param page the number of the page, from 1
     * @param limit the maximum number of rows in a page
     * @param total the number of rows in the list
     * @param totalPages the number of pages in the list
     */
    public Pagination(Integer page, Integer limit, Long total, Integer totalPages) {
        this(page, limit, total, totalPages, null);
    }

    /** {@return a new builder in which no field is set} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Pagination}. A field that is not set is {@code null}. Not thread-safe. */
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
         * @param page the value; may be {@code null}
         * @return this builder
         */
        public Builder page(Integer page) {
            this.page = page;
            return this;
        }

        /**
         * Sets {@link Pagination#limit()}.
         *
         * @param limit the value; may be {@code null}
         * @return this builder
         */
        public Builder limit(Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets {@link Pagination#total()}.
         *
         * @param total the value; may be {@code null}
         * @return this builder
         */
        public Builder total(Long total) {
            this.total = total;
            return this;
        }

        /**
         * Sets {@link Pagination#totalPages()}.
         *
         * @param totalPages the value; may be {@code null}
         * @return this builder
         */
        public Builder totalPages(Integer totalPages) {
            this.totalPages = totalPages;
            return this;
        }

        /**
         * Sets {@link Pagination#additional()}.
         *
         * @param additional the value; may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return a new record with the fields that are set} */
        public Pagination build() {
            return new Pagination(page, limit, total, totalPages, additional);
        }
    }
}
