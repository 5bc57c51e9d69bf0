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
package net.chatmaid.camel.example.quarkus;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order as a shop places it.
 *
 * @param id the shop's number for it: the same order placed twice is one order
 * @param customer who ordered
 * @param phone where the confirmation goes
 * @param items what was ordered
 */
public record NewOrder(
        @Schema(examples = "1001")
        @NotNull(message = "is missing: expected the shop's number of the order")
        @Pattern(regexp = NewOrder.ID, message = "has to be 1 to 40 letters, digits and hyphens")
        String id,

        @Schema(examples = "Ada Lovelace")
        @NotBlank(message = "is missing: expected a name")
        @Size(max = 100, message = "has to have at most 100 characters")
        @Pattern(regexp = NewOrder.TEXT, message = NewOrder.NO_TEXT)
        String customer,

        @Schema(examples = "+15557654321")
        @NotNull(message = "is missing: expected an E.164 number such as +15557654321")
        @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "has to be an E.164 number such as +15557654321")
        String phone,

        @NotEmpty(message = "is missing: expected at least one item")
        @Size(max = 50, message = "has to have at most 50 items")
        List<@NotNull(message = "has to be an item") @Valid Item> items) {

    static final String ID = "[A-Za-z0-9-]{1,40}";
    // what no database keeps as it is: control characters and halves of surrogate pairs
    static final String TEXT = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*";
    static final String NO_TEXT = "has to be one line of Unicode text without control characters";

    /**
     * What was ordered.
     *
     * @param name what it is
     * @param quantity how many of it
     */
    public record Item(
            @Schema(examples = "Tea")
            @NotBlank(message = "is missing: expected what was ordered")
            @Size(max = 60, message = "has to have at most 60 characters")
            @Pattern(regexp = TEXT, message = NO_TEXT)
            String name,

            @Schema(examples = "2")
            @Min(value = 1, message = "has to be at least 1")
            @Max(value = 999, message = "has to be at most 999")
            int quantity) {}

    /** What the customer reads; 50 items of 60 characters fit into a message. */
    String confirmation() {
        StringBuilder text = new StringBuilder("Hello " + customer + ", your order " + id + " is confirmed:");
        items.forEach(
                item -> text.append("\n").append(item.quantity()).append(" x ").append(item.name()));
        return text.toString();
    }
}
