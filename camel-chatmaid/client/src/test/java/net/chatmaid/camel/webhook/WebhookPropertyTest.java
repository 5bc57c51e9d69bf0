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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Any header and body is verified without failure, and rejected without the secret. */
class WebhookPropertyTest {

    private static final String SECRET = "whsec_3f6c9a1e5d7b2048";
    private static final Duration TOLERANCE = Duration.ofMinutes(30);
    private static final Instant NOW = Instant.ofEpochSecond(1770000000);

    @Property
    void acceptsNoHeaderWithoutTheSecret(@ForAll("headers") String header, @ForAll byte[] body) {
        assertThat(isAccepted(body, header)).isFalse();
    }

    @Property
    void acceptsASignatureIfItIsFresh(@ForAll byte[] body, @ForAll @LongRange(min = 0, max = 4_000_000_000L) long time)
            throws Exception {
        // given
        String header = "t=" + time + ",v1=" + sign(SECRET, time, body);
        // then
        assertThat(isAccepted(body, header)).isEqualTo(Math.abs(time - NOW.getEpochSecond()) <= 1800);
    }

    @Property
    void acceptsAFreshSignatureOnlyWithItsSecret(
            @ForAll byte[] body, @ForAll @LongRange(min = -1800, max = 1800) long age, @ForAll("words") String other)
            throws Exception {
        long time = NOW.getEpochSecond() + age;
        assertThat(isAccepted(body, "t=" + time + ",v1=" + sign(SECRET, time, body)))
                .isTrue();
        assertThat(isAccepted(body, "t=" + time + ",v1=" + sign("whsec_" + other, time, body)))
                .isFalse();
    }

    @Property
    void acceptsTheSignatureThatSignReturns(@ForAll byte[] body, @ForAll @LongRange(min = -1800, max = 1800) long age) {
        assertThat(isAccepted(body, ChatmaidWebhook.sign(SECRET, NOW.plusSeconds(age), body)))
                .isTrue();
    }

    @Property
    void rejectsAChangedBody(@ForAll @Size(min = 1) byte[] body, @ForAll @LongRange(min = 0) long at, @ForAll byte with)
            throws Exception {
        // given
        long time = NOW.getEpochSecond();
        String header = "t=" + time + ",v1=" + sign(SECRET, time, body);
        byte[] changed = body.clone();
        int place = (int) (at % body.length);
        // when
        changed[place] = with;
        // then
        assertThat(isAccepted(changed, header)).isEqualTo(body[place] == with);
    }

    @Property
    void parsesABodyOrThrowsTheDocumentedException(@ForAll("bodies") String body) {
        assertThatCode(() -> parse(body.getBytes(UTF_8))).doesNotThrowAnyException();
    }

    @Property
    void parsesBytesOrThrowsTheDocumentedException(@ForAll byte[] body) {
        assertThatCode(() -> parse(body)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> headers() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.of(
                        "t=1770000000",
                        "t=",
                        "t",
                        "v1=",
                        "v1",
                        "=",
                        " ",
                        "v0=1",
                        "t=-1",
                        "t=99999999999999999999",
                        "v1=" + "0".repeat(64),
                        "v1=" + "F".repeat(64),
                        "v1=" + "0".repeat(63)),
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings()
                        .withChars("0123456789abcdefABCDEF")
                        .ofLength(64)
                        .map(hex -> "v1=" + hex));
        return part.list().ofMaxSize(20).map(parts -> String.join(",", parts));
    }

    @Provide
    Arbitrary<String> bodies() {
        Arbitrary<String> value = Arbitraries.of(
                "null",
                "true",
                "{}",
                "[]",
                "5",
                "-1e400",
                "\"\"",
                "\"message.sent\"",
                "\"2026-03-01T10:00:00Z\"",
                "\"read\"",
                "\"-999999999-01-01T00:00:00Z\"",
                "\"msg_1\"",
                "{\"a\": [1.0, null]}");
        Arbitrary<String> field = Arbitraries.of(
                        "messageId",
                        "phoneId",
                        "id",
                        "status",
                        "sentAt",
                        "deliveredAt",
                        "lastConnectedAt",
                        "receivedAt",
                        "isGroup",
                        "content",
                        "type",
                        "errorCode",
                        "connectionStatus",
                        "*",
                        "mediaUrls")
                .flatMap(name -> value.map(any -> "\"" + name + "\": " + any));
        Arbitrary<String> data =
                Arbitraries.oneOf(value, field.list().ofMaxSize(6).map(fields -> "{" + String.join(",", fields) + "}"));
        Arbitrary<String> event = Arbitraries.oneOf(Arbitraries.of(WebhookEvent.KNOWN), words());
        return Arbitraries.oneOf(
                event.flatMap(name -> data.flatMap(all -> value.map(
                        time -> "{\"event\": \"" + name + "\", \"timestamp\": " + time + ", \"data\": " + all + "}"))),
                data,
                Arbitraries.strings().ofMaxLength(50));
    }

    private static boolean isAccepted(byte[] body, String header) {
        try {
            ChatmaidWebhook.verify(body, header, List.of(SECRET), TOLERANCE, NOW);
            return true;
        } catch (ChatmaidSignatureException e) {
            return false;
        }
    }

    private static void parse(byte[] body) {
        try {
            ChatmaidWebhook.parse(body);
        } catch (ChatmaidEventException e) {
            assertThat(e).hasNoCause();
        }
    }

    private static String sign(String secret, long time, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        mac.update((time + ".").getBytes(UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
