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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.chatmaid.camel.testing.ReliabilityPage;
import net.chatmaid.camel.webhook.ChatmaidSignatureException.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signatures that another tool has made, with the body in a file:
 *
 * <pre>
 * (printf '%s.' "$time"; cat body) | openssl dgst -sha256 -hmac "$secret"
 * </pre>
 */
class SignatureVectorsTest {

    private static final String SECRET = "whsec_3f6c9a1e5d7b2048";
    private static final String TIME = "1770000000";
    private static final Instant NOW = Instant.ofEpochSecond(1770000000);

    record Vector(String what, String secret, String time, String body, String signature) {
        @Override
        public String toString() {
            return what;
        }
    }

    @AfterAll
    static void write() throws IOException {
        ReliabilityPage.figures(
                SignatureVectorsTest.class,
                "%d signatures that OpenSSL has made: all verified, none with a changed body or digit."
                        .formatted(vectors().count()));
    }

    static Stream<Vector> vectors() {
        return Stream.of(
                new Vector(
                        "a compact body",
                        SECRET,
                        TIME,
                        "{\"event\":\"message.sent\",\"timestamp\":\"2026-02-02T02:40:00.000Z\",\"data\":{\"messageId\":\"msg_1\","
                                + "\"status\":\"sent\"}}",
                        "2327daff58b5cdc0a204d75ef824ba1ef35fdb826b04f9f1ea44a9ff5a169c03"),
                new Vector(
                        "a pretty-printed body",
                        SECRET,
                        TIME,
                        """
                        {
                          "event": "message.sent",
                          "data": {
                            "messageId": "msg_1"
                          }
                        }
                        """,
                        "3b92fb6d3973fe20adb0d537f0d2c74e390911aa6ab95ceb2914ee94b054ea8b"),
                new Vector(
                        "a body in many scripts",
                        SECRET,
                        TIME,
                        "{\"event\":\"message.received\",\"data\":{\"messageId\":\"inmsg_1\",\"content\":\"Zażółć gęślą jaźń"
                                + " 你好 👋\"}}",
                        "7ca8279e66d21a71d2444c0fce2af56943692ea03c99d571ce64ded2eec616c3"),
                new Vector(
                        "no body",
                        SECRET,
                        TIME,
                        "",
                        "2dc1d8db0046c853622e9c371a68d27b4c021c893a96e324d5fbea3425043ccb"),
                new Vector(
                        "a time with zeros before it",
                        SECRET,
                        "000" + TIME,
                        "{}",
                        "522bfc22faa311616b31270174d38a4a76428b169de35f5ac9974819f18f7f32"),
                new Vector(
                        "the old secret",
                        "whsec_old",
                        TIME,
                        "{}",
                        "5e3abd81d7f7e16ae31776174d8d2b5edcebc19c8f6cfb8eedc23f9cb5b2a14a"),
                new Vector(
                        "the new secret",
                        "whsec_new",
                        TIME,
                        "{}",
                        "ad4334f10549b87cf3a7ff45c5f30a98b1572d2a1137f033d471949a68af1bfd"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isAccepted(Vector vector) {
        assertThatCode(() -> verify(vector, vector.body(), vector.signature())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isWhatSignMakesOfATimeWithoutZerosBeforeIt(Vector vector) {
        assumeThat(vector.time()).doesNotStartWith("0");
        assertThat(ChatmaidWebhook.sign(vector.secret(), NOW, vector.body().getBytes(UTF_8)))
                .isEqualTo("t=" + vector.time() + ",v1=" + vector.signature());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isRefusedForAnotherBody(Vector vector) {
        assertThatExceptionOfType(ChatmaidSignatureException.class)
                .isThrownBy(() -> verify(vector, vector.body() + " ", vector.signature()))
                .matches(rejection -> rejection.getReason() == Reason.NOT_MATCHING);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isRefusedWithADigitChanged(Vector vector) {
        char last = vector.signature().charAt(63);
        String changed = vector.signature().substring(0, 63) + (last == '0' ? '1' : '0');
        assertThatExceptionOfType(ChatmaidSignatureException.class)
                .isThrownBy(() -> verify(vector, vector.body(), changed))
                .matches(rejection -> rejection.getReason() == Reason.NOT_MATCHING);
    }

    private static void verify(Vector vector, String body, String signature) {
        ChatmaidWebhook.verify(
                body.getBytes(UTF_8),
                "t=" + vector.time() + ",v1=" + signature,
                List.of(vector.secret()),
                Duration.ofMinutes(30),
                NOW);
    }
}
