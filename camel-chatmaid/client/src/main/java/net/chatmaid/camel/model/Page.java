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

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * One page of a list. Pages shift while the list changes: a row can repeat on the next page, and a missing row proves
 * nothing. Immutable.
 *
 * @param data the rows; never {@code null}
 * @param pagination the position of the page; {@code null} if the API does not report it
 * @param <T> the type of the rows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> data, Pagination pagination) implements JsonRecord {

    /**
     * Copies the rows.
     *
     * @param data see {@link #data()}
     * @param pagination see {@link #pagination()}
     */
    public Page {
        data = Values.copy(Objects.requireNonNull(data, "data"));
    }
}
