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
package net.chatmaid.camel.sandbox.state;

import java.util.List;

/**
 * A message that was submitted by a send request, after validation.
 *
 * @param from the sender's E.164 number
 * @param to the recipient
 * @param content the text, or null
 * @param mediaUrls the media, maybe empty
 * @param idempotencyKey the key, or null
 */
public record SubmittedMessage(String from, String to, String content, List<String> mediaUrls, String idempotencyKey) {

    /** Null media are none. */
    public SubmittedMessage {
        mediaUrls = mediaUrls == null ? List.of() : List.copyOf(mediaUrls);
    }
}
