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

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** An order with the status of its message. */
record OrderView(String id, String customer, String phone, String item, Instant acceptedAt, Confirmation confirmation) {

    /**
     * The status of the message of an order.
     *
     * @param messageId the id of the message; {@code null} until Chatmaid has accepted it
     * @param status {@code waiting}, {@code rejected}, or the last stage
     * @param reason why it waits or has failed, or {@code null}
     * @param stages the stages that the message has passed, in order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Confirmation(
            String messageId,

            @Schema(allowableValues = {"waiting", "rejected", "pending", "sent", "delivered", "read", "failed"})
            String status,

            String reason,
            List<Stage> stages) {}

    /**
     * @param at when, by the clock of Chatmaid; {@code null} if it is not known
     */
    record Stage(String status, Instant at) {}

    boolean isSameAs(NewOrder order) {
        return customer.equals(order.customer()) && phone.equals(order.phone()) && item.equals(order.item());
    }
}
