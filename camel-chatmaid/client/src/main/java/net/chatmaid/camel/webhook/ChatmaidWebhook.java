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

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.chatmaid.camel.model.OptionText;
import net.chatmaid.camel.webhook.ChatmaidSignatureException.Reason;

/**
 * Verifies and parses webhooks in plain Java: call {@link #verify} first, with the bytes as they were received, then
 * {@link #parse}. {@link #sign} signs webhooks for tests.
 *
 * <p>Thread-safe. Nothing blocks, and the time is linear in the length of the input.
 */
public final class ChatmaidWebhook {

    /** The name of the header with the signature. */
    public static final String SIGNATURE = SignatureHeader.NAME;

    /**
     * The name of the header with the event. It is not signed. If it differs from the body, the webhook must be
     * rejected.
     */
    public static final String EVENT = "X-Chatmaid-Event";

    /**
     * The default tolerance. It is longer than the time in which Chatmaid retries a delivery, as a retry may have the
     * signature of the first.
     */
    public static final Duration DEFAULT_TOLERANCE = Duration.ofMinutes(30);

    private static final String ALGORITHM = "HmacSHA256";
    private static final EventParser PARSER = new EventParser();

    private ChatmaidWebhook() {}

    /**
     * Verifies that a webhook comes from Chatmaid and is recent. Returns if so.
     *
     * @param body the bytes as they were received, not JSON that was written again
     * @param signatureHeader the value of {@value #SIGNATURE}; {@code null} if there is none
     * @param secrets the secrets from Chatmaid's dashboard ({@code whsec_…}); one, or two during rotation. White space
     *     and quotes around them are ignored
     * @param tolerance the maximum difference between the time of the signature and {@code now}, inclusive; 0
     *     or more
     * @param now the current time
     * @throws ChatmaidSignatureException if the webhook does not come from Chatmaid, or is not recent
     * @throws IllegalArgumentException if there is no secret, a secret is blank, or the tolerance is negative
     */
    public static void verify(
            byte[] body, String signatureHeader, Collection<String> secrets, Duration tolerance, Instant now) {
        Objects.requireNonNull(body, "body");
        check(secrets, tolerance);
        SignatureHeader header = SignatureHeader.of(signatureHeader);
        boolean matches = false;
        for (String secret : secrets) {
            byte[] expected = hmac(OptionText.of(secret), header.written(), body);
            for (byte[] signature : header.signatures()) {
                matches |= MessageDigest.isEqual(expected, signature);
            }
        }
        if (!matches) {
            throw new ChatmaidSignatureException(
                    Reason.NOT_MATCHING,
                    "The webhook's signature does not match its body: it was made with another secret, or the body was"
                            + " changed on its way");
        }
        Duration age = Duration.ofSeconds(now.getEpochSecond() - header.seconds(), now.getNano());
        if (age.abs().compareTo(tolerance) > 0) {
            throw new ChatmaidSignatureException(
                    Reason.STALE,
                    "The webhook was signed " + age.abs() + (age.isNegative() ? " from now" : " ago")
                            + ": expected at most " + tolerance);
        }
    }

    /**
     * Parses a webhook, which must be verified before. A field that can't be read and is not essential is left out;
     * {@link WebhookEvent#leftOut()} names it.
     *
     * @param body the bytes as they were received
     * @return never {@code null}; an event that this version does not know has no data
     * @throws ChatmaidEventException if the body is not a JSON object with an event, if a known event has no data or
     *     does not name its message, or if one of these fields occurs twice with different values
     */
    public static WebhookEvent parse(byte[] body) {
        return PARSER.parse(Objects.requireNonNull(body, "body"));
    }

    /**
     * Signs a webhook as Chatmaid does, for tests of receivers.
     *
     * @param secret the secret of the receiver ({@code whsec_…}); white space and quotes around it are ignored
     * @param timestamp the time of the signature, in whole seconds
     * @param body the bytes to send; not {@code null}
     * @return the value of the header {@value #SIGNATURE}: {@code t=<unix seconds>,v1=<hex>}
     * @throws IllegalArgumentException if the secret is {@code null} or blank, or if the time is before 1970
     */
    public static String sign(String secret, Instant timestamp, byte[] body) {
        Objects.requireNonNull(body, "body");
        String key = OptionText.of(secret);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("A webhook can't be signed without a secret");
        }
        if (timestamp.getEpochSecond() < 0) {
            throw new IllegalArgumentException("timestamp is " + timestamp + ": expected 1970 or later");
        }
        String time = Long.toString(timestamp.getEpochSecond());
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(hmac(key, time, body));
    }

    private static void check(Collection<String> secrets, Duration tolerance) {
        boolean isGiven = !secrets.isEmpty();
        for (String secret : secrets) {
            isGiven &= !OptionText.of(secret).isEmpty();
        }
        if (!isGiven) {
            throw new IllegalArgumentException(
                    "A webhook can't be verified without a secret: expected one or more, from Chatmaid's dashboard");
        }
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("tolerance is " + tolerance + ": expected 0 or more");
        }
    }

    private static byte[] hmac(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            mac.update(time.getBytes(UTF_8));
            mac.update((byte) '.');
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
