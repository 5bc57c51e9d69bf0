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

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * An order as a shop sends it.
 *
 * @param id the shop's number of the order; the idempotency key of its confirmation contains it
 * @param customer the name that the confirmation addresses
 * @param phone the recipient of the confirmation; the component checks it
 * @param item what was ordered
 */
public record Order(
        @Pattern(regexp = "[A-Za-z0-9-]{1,40}", message = "must be 1 to 40 letters, digits or hyphens") @NotBlank
        String id,

        @NotBlank String customer,
        @NotBlank String phone,
        @NotBlank String item) {}
