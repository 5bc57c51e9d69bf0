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
package net.chatmaid.camel.client.internal.send;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.model.Sha256;

/** The SHA-256 of a message: its recipient, text and attachments. It does not reveal the text. */
final class SendFingerprint {

    private SendFingerprint() {}

    /** The 32 bytes as a text of one character per byte. */
    static String of(SendRequest request) {
        MessageDigest digest = Sha256.newDigest();
        add(digest, request.to());
        add(digest, request.content() == null ? "" : request.content());
        List<String> media = request.mediaUrls() == null ? List.of() : request.mediaUrls();
        media.forEach(url -> add(digest, url));
        return new String(digest.digest(), StandardCharsets.ISO_8859_1);
    }

    /** Adds a text with its length, so that different lists of texts give different fingerprints. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
