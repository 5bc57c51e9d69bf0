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
package net.chatmaid.camel.example.springboot;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An order as a shop sends it.
 *
 * @param id the shop's number of the order; orders with the same number are the same order
 */
record NewOrder(
        @Schema(example = "A7701")
        @NotNull(message = "is missing: expected the shop's number of the order")
        @Pattern(regexp = "[A-Za-z0-9-]{1,40}", message = "has to be 1 to 40 letters, digits or hyphens")
        String id,

        @Schema(example = "Ada")
        @NotBlank(message = "is missing: expected whom to address")
        @Size(max = 100, message = "has more than 100 characters")
        @Pattern(regexp = TEXT, message = NO_TEXT)
        String customer,

        @Schema(example = "+12025550101")
        @NotNull(message = "is missing: expected an E.164 number such as +12025550101")
        @Pattern(regexp = "\\+[1-9]\\d{6,14}", message = "is no E.164 number such as +12025550101")
        String phone,

        @Schema(example = "Two bags of coffee")
        @NotBlank(message = "is missing: expected what was ordered")
        @Size(max = 500, message = "has more than 500 characters")
        @Pattern(regexp = TEXT, message = NO_TEXT)
        String item) {

    /**
     * A text without control characters, line and paragraph separators, and unpaired surrogates. PostgreSQL rejects
     * NUL, and changes unpaired surrogates.
     */
    private static final String TEXT = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*";

    private static final String NO_TEXT = "has a character that is no text, such as a line break";

    /** The text of the confirmation, which is the same each time. */
    String confirmation() {
        return "Hello " + customer + ", your order " + id + " is confirmed: " + item + ".";
    }
}
