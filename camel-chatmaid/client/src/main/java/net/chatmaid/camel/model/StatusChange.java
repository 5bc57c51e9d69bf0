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
import java.time.Instant;
import java.util.Objects;

/**
 * A stage that a message has reached. Immutable.
 *
 * @param message the message as it was fetched; its status may have changed further since this change; never
 *     {@code null}
 * @param previousStatus the stage before; {@code null} if it is not known
 * @param status the stage that was reached; never {@code null}
 * @param time when it was reached, by the server's clock; {@code null} if the record does not report it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatusChange(Message message, MessageStatus previousStatus, MessageStatus status, Instant time)
        implements JsonRecord {

    /**
     * Checks that there is a message and a status.
     *
     * @param message see {@link #message()}
     * @param previousStatus see {@link #previousStatus()}
     * @param status see {@link #status()}
     * @param time see {@link #time()}
     */
    public StatusChange {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(status, "status");
    }
}
