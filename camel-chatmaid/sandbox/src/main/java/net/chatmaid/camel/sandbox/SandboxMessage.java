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
import java.util.List;

/**
 * A message as the API returned it at one moment; it does not change when the message does.
 *
 * @param id the message's id, {@code msg_…}; may be null only in {@link ChatmaidSandbox#addMessage(SandboxMessage)},
 *     which then makes one
 * @param from the sender's E.164 number
 * @param to the recipient: an E.164 number or a group JID
 * @param isGroup whether the recipient is a group
 * @param groupId the group's JID, or null
 * @param content the text, or null
 * @param mediaUrls the media, immutable, maybe empty; given to the sandbox, null means none
 * @param environment {@code test} or {@code live}
 * @param status {@code pending}, {@code sent}, {@code delivered}, {@code read}, {@code failed}, or any text that a test
 *     has set
 * @param errorCode why the message failed, or null
 * @param errorMessage the same as a sentence, or null
 * @param createdAt when the message was accepted
 * @param sentAt when it was sent, or null
 * @param deliveredAt when it was delivered, or null
 * @param readAt when it was read, or null
 * @param failedAt when it failed, or null
 */
public record SandboxMessage(
        String id,
        String from,
        String to,
        boolean isGroup,
        String groupId,
        String content,
        List<String> mediaUrls,
        String environment,
        String status,
        String errorCode,
        String errorMessage,
        Instant createdAt,
        Instant sentAt,
        Instant deliveredAt,
        Instant readAt,
        Instant failedAt) {}
