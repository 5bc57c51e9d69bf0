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

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * An order, and the way its message took.
 *
 * @param order as it was placed
 * @param state {@code accepted}; {@code refused} when Chatmaid does not take the message; else how far the message has come:
 *     {@code pending}, {@code sent}, {@code delivered}, {@code read} or {@code failed}
 * @param messageId Chatmaid's id of the message, {@code null} until it took it
 * @param way the stages, in order
 * @param problem why it is refused, or what the next attempt has to overcome; {@code null} when all is well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(NewOrder order, String state, String messageId, List<Step> way, String problem) {

    /**
     * One stage of the way.
     *
     * @param stage {@code accepted}, {@code pending}, {@code sent}, {@code delivered}, {@code read} or {@code failed}
     * @param at when it was reached
     * @param problem why it failed, {@code null} for the others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(String stage, Instant at, String problem) {}
}
