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
package net.chatmaid.camel.tracking.internal;

import java.time.Instant;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.Message;

/**
 * The id and the time of creation of a row.
 *
 * @param id {@code null} if it has none
 * @param created {@code null} if it has none
 */
public record ListRow(String id, Instant created) {

    public static ListRow of(Message message) {
        return new ListRow(message.id(), message.createdAt());
    }

    public static ListRow of(InboundMessage message) {
        return new ListRow(message.id(), message.createdAt() == null ? message.receivedAt() : message.createdAt());
    }
}
