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
package net.chatmaid.camel.benchmarks.call;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.chatmaid.camel.benchmarks.server.Account;
import net.chatmaid.camel.webhook.ChatmaidWebhook;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultExchange;

/**
 * The webhooks of many messages, signed beforehand, as an HTTP component hands them on. They begin again after the last
 * one, by which time every repository has forgotten the first. Not thread-safe.
 */
final class SignedEvents {

    static final String SECRET = "whsec_benchmarks";

    private static final int DIGITS = 8;
    private static final int SIGNATURE = 32;
    private static final String ID = "msg_0123456789abcdef";

    private final byte[] template;
    private final int idEnd;
    private final byte[] signatures;
    private final String signedAt;
    private final int count;
    private int next;

    /** @param count the number of messages; more than the repositories of both contestants remember */
    SignedEvents(int count, Instant time) {
        this.count = count;
        String json = "{\"event\":\"message.sent\",\"timestamp\":\"" + time + "\",\"data\":{\"messageId\":\"" + ID
                + "00000000\",\"from\":\"" + Account.SENDER + "\",\"to\":\"" + Account.RECIPIENT
                + "\",\"isGroup\":false,\"groupId\":null,\"status\":\"sent\",\"source\":\"api\",\"environment\":\"live\""
                + ",\"sentAt\":\"" + time + "\",\"deliveredAt\":null,\"readAt\":null,\"failedAt\":null"
                + ",\"errorCode\":null,\"errorMessage\":null}}";
        template = json.getBytes(ISO_8859_1);
        idEnd = json.indexOf(ID) + ID.length() + DIGITS;
        signedAt = String.valueOf(time.getEpochSecond());
        signatures = new byte[count * SIGNATURE];
        sign();
    }

    private void sign() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(ISO_8859_1), "HmacSHA256"));
            for (int number = 0; number < count; number++) {
                mac.update((signedAt + ".").getBytes(ISO_8859_1));
                mac.update(body(number));
                mac.doFinal(signatures, number * SIGNATURE);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The length of each body. */
    int bodyLength() {
        return template.length;
    }

    /** The exchange of the next request. */
    Exchange next(CamelContext context) {
        int number = next;
        next = number + 1 == count ? 0 : number + 1;
        Exchange exchange = new DefaultExchange(context);
        Message message = exchange.getMessage();
        message.setHeader(Exchange.HTTP_METHOD, "POST");
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setHeader(ChatmaidWebhook.EVENT, "message.sent");
        message.setHeader(
                ChatmaidWebhook.SIGNATURE,
                "t=" + signedAt + ",v1="
                        + HexFormat.of().formatHex(signatures, number * SIGNATURE, (number + 1) * SIGNATURE));
        message.setBody(body(number));
        return exchange;
    }

    private byte[] body(int number) {
        byte[] body = template.clone();
        for (int digit = 0; digit < DIGITS; digit++) {
            body[idEnd - 1 - digit] = (byte) Character.forDigit(number >>> 4 * digit & 15, 16);
        }
        return body;
    }
}
