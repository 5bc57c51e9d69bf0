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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order as it is shown, with the way that its message took.
 *
 * @param id the shop's number
 * @param customer whom to address
 * @param phone where the confirmation goes
 * @param item what was ordered
 * @param acceptedAt when
 * @param confirmation what became of the message
 */
public record OrderView(
        String id, String customer, String phone, String item, Instant acceptedAt, Confirmation confirmation) {

    /**
     * What became of the message.
     *
     * @param messageId Chatmaid's id, or {@code null} as long as it has not accepted the message
     * @param status {@code waiting}, {@code refused}, or the last stage
     * @param reason why it waits or has failed, or {@code null}
     * @param stages what the message has passed, in order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Confirmation(
            String messageId,

            @Schema(enumeration = {"waiting", "refused", "pending", "sent", "delivered", "read", "failed"})
            String status,

            String reason,
            List<Stage> stages) {}

    /**
     * What the message has passed.
     *
     * @param status {@code pending}, {@code sent}, {@code delivered}, {@code read} or {@code failed}
     * @param at when, by Chatmaid's clock; {@code null} if it did not say
     */
    public record Stage(String status, Instant at) {}

    boolean isSameAs(NewOrder order) {
        return customer.equals(order.customer()) && phone.equals(order.phone()) && item.equals(order.item());
    }
}
