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
package net.chatmaid.camel.client;

import java.util.Objects;
import net.chatmaid.camel.model.Message;

/**
 * What a send has led to.
 *
 * @param message the message as Chatmaid answered; never {@code null}, and it has an id
 * @param duplicate whether the message existed before this send: its idempotency key had been used for the same message
 *     earlier, for example by another process, and nothing was sent now. {@code false} where that can't be known
 */
public record SendResult(Message message, boolean duplicate) {

    public SendResult {
        Objects.requireNonNull(message, "message");
    }
}
