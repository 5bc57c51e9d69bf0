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
package net.chatmaid.camel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import net.chatmaid.camel.webhook.ChatmaidSignatureException.Reason;

/** A body, signatures of it, and how they are verified. */
final class Signatures {

    static final String SECRET = "whsec_old";
    static final byte[] BODY = "{}".getBytes(UTF_8);
    static final long TIME = 1770000000;

    // SignatureVectorsTest says by what they were made
    static final String HEX = "5e3abd81d7f7e16ae31776174d8d2b5edcebc19c8f6cfb8eedc23f9cb5b2a14a";
    static final String NEW_HEX = "ad4334f10549b87cf3a7ff45c5f30a98b1572d2a1137f033d471949a68af1bfd";
    static final String OTHER = "0".repeat(64);

    private Signatures() {}

    static Instant at(long seconds, int nanos) {
        return Instant.ofEpochSecond(TIME + seconds, nanos);
    }

    static Reason reason(String header) {
        return reason(header, at(0, 0));
    }

    static Reason reason(String header, Instant now) {
        return catchThrowableOfType(ChatmaidSignatureException.class, () -> verify(header, List.of(SECRET), now))
                .getReason();
    }

    static void verify(String header) {
        verify(header, List.of(SECRET), at(0, 0));
    }

    static void verify(String header, Collection<String> secrets, Instant now) {
        ChatmaidWebhook.verify(BODY, header, secrets, Duration.ofMinutes(30), now);
    }
}
