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

/**
 * A change of a sender's connection. Immutable.
 *
 * @param phone the sender as it was fetched; its connection may have changed further since this change
 * @param previousStatus the status before; {@code null} if it is not known
 * @param status the status after
 * @param time when it changed; {@code null} if the record does not report it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneChange(PhoneNumber phone, ConnectionStatus previousStatus, ConnectionStatus status, Instant time)
        implements JsonRecord {}
