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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.chatmaid.camel.webhook.ChatmaidSignatureException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a signature of Chatmaid's, and what is not. */
class ChatmaidWebhookTest {

    private static final String SECRET = "whsec_old";
    private static final byte[] BODY = "{}".getBytes(UTF_8);
    private static final long TIME = 1770000000;

    // SignatureVectorsTest says by what they were made
    private static final String HEX = "5e3abd81d7f7e16ae31776174d8d2b5edcebc19c8f6cfb8eedc23f9cb5b2a14a";
    private static final String NEW_HEX = "ad4334f10549b87cf3a7ff45c5f30a98b1572d2a1137f033d471949a68af1bfd";
    private static final String OTHER = "0".repeat(64);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=1770000000,v1=HEX",
                "v1=HEX,t=1770000000",
                " t = 1770000000 , v1 = HEX ",
                "t=1770000000,\tv1=\tHEX",
                "t=1770000000,v1=OTHER,v1=HEX",
                "t=1770000000,v1=HEX,v1=OTHER",
                "t=1770000000,v1=short,v1=HEX",
                "t=1770000000,v0=HEX,v2=x,v1=HEX,nothing,,=",
                "t=1770000000,v1=HEX,",
            })
    void isAccepted(String header) {
        assertThatCode(() -> verify(header.replace("HEX", HEX).replace("OTHER", OTHER)))
                .doesNotThrowAnyException();
    }

    @Test
    void signsWithTheSecretThatIsVerifiedWith() {
        assertThatCode(() -> verify(ChatmaidWebhook.sign(" \"" + SECRET + "\"\n", Instant.ofEpochSecond(TIME), BODY)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "''"})
    void signsNothingWithoutASecret(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidWebhook.sign(secret, Instant.ofEpochSecond(TIME), BODY))
                .withMessage("A webhook can't be signed without a secret");
    }

    @Test
    void signsNoTimeBefore1970() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidWebhook.sign(SECRET, Instant.ofEpochSecond(-1), BODY))
                .withMessage("timestamp is 1969-12-31T23:59:59Z: expected 1970 or later");
    }

    @Test
    void upperCaseHexIsAccepted() {
        assertThatCode(() -> verify("t=1770000000,v1=" + HEX.toUpperCase(Locale.ROOT)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                ",",
                "=",
                "v1=HEX",
                "t=,v1=HEX",
                "t=x,v1=HEX",
                "t=-1770000000,v1=HEX",
                "t=+1770000000,v1=HEX",
                "t=1770000000.0,v1=HEX",
                "t=1e9,v1=HEX",
                "t=١٧٧٠٠٠٠٠٠٠,v1=HEX",
                "t=1770000000000000000,v1=HEX",
                "t=99999999999999999999999999,v1=HEX",
                "t=1770000000,t=1770000000,v1=HEX",
                "T=1770000000,v1=HEX",
                "t=1770000000",
                "t=1770000000,v1=",
                "t=1770000000,v1=HEX0",
                "t=1770000000,v0=HEX",
                "t=1770000000;v1=HEX",
                "t=1770000000,v1=zz3abd81d7f7e16ae31776174d8d2b5edcebc19c8f6cfb8eedc23f9cb5b2a14a",
            })
    void isMalformed(String header) {
        assertThat(reason(header.replace("HEX", HEX))).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void isMissing(String header) {
        assertThat(reason(header)).isEqualTo(Reason.MISSING);
        assertThat(reason(null)).isEqualTo(Reason.MISSING);
    }

    @Test
    void aHeaderWithoutBoundsIsMalformed() {
        assertThat(reason("t=1770000000,v1=" + HEX + ",x=" + "y".repeat(5000))).isEqualTo(Reason.MALFORMED);
        assertThat(reason("t=1770000000" + (",v1=" + HEX).repeat(17))).isEqualTo(Reason.MALFORMED);
        assertThatCode(() -> verify("t=1770000000" + (",v1=" + HEX).repeat(16))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1770000001", "1769999999", "01770000000"})
    void theTimeIsSignedAsItIsWritten(String time) {
        assertThat(reason("t=" + time + ",v1=" + HEX)).isEqualTo(Reason.NOT_MATCHING);
    }

    @Test
    void anotherSecretDoesNotMatch() {
        assertThat(reason("t=1770000000,v1=" + NEW_HEX)).isEqualTo(Reason.NOT_MATCHING);
    }

    @Test
    void duringRotationEitherSecretMatches() {
        for (String hex : List.of(HEX, NEW_HEX)) {
            assertThatCode(() -> verify("t=1770000000,v1=" + hex, List.of("whsec_new", "whsec_old"), at(0, 0)))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({"1800,0", "-1800,0", "0,0", "1799,999999999", "-1800,1"})
    void withinTheToleranceItIsFresh(long seconds, int nanos) {
        assertThatCode(() -> verify("t=1770000000,v1=" + HEX, List.of(SECRET), at(seconds, nanos)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1800,1", "1801,0", "-1801,999999999", "86400,0", "-86400,0"})
    void outsideItIsStale(long seconds, int nanos) {
        assertThat(reason("t=1770000000,v1=" + HEX, at(seconds, nanos))).isEqualTo(Reason.STALE);
    }

    @Test
    void theSignatureIsLookedAtBeforeTheTime() {
        assertThat(reason("t=1,v1=" + HEX)).isEqualTo(Reason.NOT_MATCHING);
        assertThat(reason("t=999999999999999999,v1=" + HEX)).isEqualTo(Reason.NOT_MATCHING);
        assertThat(reason("t=1770000000,v1=" + OTHER, at(86400, 0))).isEqualTo(Reason.NOT_MATCHING);
    }

    @Test
    void noSentenceSaysWhatCameOrWhatIsSecret() {
        // given
        List<String> headers = Arrays.asList(
                null,
                "stranger",
                "t=stranger,v1=" + HEX,
                "t=1770000000,v1=stranger",
                "t=1770000000,v1=" + OTHER,
                "t=" + TIME + ",v1=" + HEX);
        for (String header : headers) {
            // when
            ChatmaidSignatureException rejection = catchThrowableOfType(
                    ChatmaidSignatureException.class, () -> verify(header, List.of(SECRET), at(5000, 0)));
            // then
            assertThat(rejection).hasNoCause();
            assertThat(rejection.getMessage())
                    .startsWith("The webhook")
                    .doesNotContain("stranger", SECRET, HEX, OTHER, "{}", "1770000000");
        }
    }

    @Test
    void withoutASecretNothingIsVerified() {
        for (Collection<String> secrets : List.of(
                List.<String>of(), List.of(""), List.of(SECRET, " "), Collections.<String>singletonList(null))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> verify("t=1770000000,v1=" + HEX, secrets, at(0, 0)))
                    .withMessageContaining("secret");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidWebhook.verify(
                        BODY, "t=1770000000,v1=" + HEX, List.of(SECRET), Duration.ofSeconds(-1), at(0, 0)))
                .withMessageContaining("tolerance");
    }

    @Test
    void withNoToleranceTheSecondHasToBeRight() {
        assertThatCode(() -> ChatmaidWebhook.verify(
                        BODY, "t=1770000000,v1=" + HEX, List.of(SECRET), Duration.ZERO, at(0, 0)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(ChatmaidSignatureException.class)
                .isThrownBy(() -> ChatmaidWebhook.verify(
                        BODY, "t=1770000000,v1=" + HEX, List.of(SECRET), Duration.ZERO, at(1, 0)));
    }

    private static Instant at(long seconds, int nanos) {
        return Instant.ofEpochSecond(TIME + seconds, nanos);
    }

    private static Reason reason(String header) {
        return reason(header, at(0, 0));
    }

    private static Reason reason(String header, Instant now) {
        return catchThrowableOfType(ChatmaidSignatureException.class, () -> verify(header, List.of(SECRET), now))
                .getReason();
    }

    private static void verify(String header) {
        verify(header, List.of(SECRET), at(0, 0));
    }

    private static void verify(String header, Collection<String> secrets, Instant now) {
        ChatmaidWebhook.verify(BODY, header, secrets, Duration.ofMinutes(30), now);
    }
}
