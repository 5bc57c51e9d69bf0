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
package net.chatmaid.camel.sandbox;

import java.time.Instant;

/**
 * A received message as the API returns it; it never changes.
 *
 * @param id the message's id, {@code inmsg_…}; may be null only in
 *     {@link ChatmaidSandbox#addInbound(SandboxInbound)}, which then makes one
 * @param from the E.164 number of the person who wrote
 * @param to the E.164 number of the sender that received it
 * @param content the text, or null
 * @param type {@code text}, {@code image}, {@code video}, {@code audio}, {@code document}, {@code sticker},
 *     {@code location}, {@code contact}, {@code other}, or any text that a test has set
 * @param isGroup whether it was written in a group
 * @param groupId the group's JID, or null
 * @param receivedAt when it was received, or null
 * @param createdAt when Chatmaid noted it, by which a list is ordered; never null
 */
public record SandboxInbound(
        String id,
        String from,
        String to,
        String content,
        String type,
        boolean isGroup,
        String groupId,
        Instant receivedAt,
        Instant createdAt) {}
