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

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.chatmaid.camel.webhook.ChatmaidSignatureException.Reason;

/**
 * The header {@code t=<unix seconds>,v1=<hex>}.
 *
 * @param written the time as it is written, which is signed
 * @param seconds the time in seconds since 1970
 * @param signatures the values of {@code v1=} that are 32 bytes in hex; at least one
 */
record SignatureHeader(String written, long seconds, List<byte[]> signatures) {

    static final String NAME = "X-Chatmaid-Signature";

    private static final int MAX_LENGTH = 4096;
    private static final int MAX_SIGNATURES = 16;

    /** The maximum number of digits of a {@code long}. */
    private static final int MAX_DIGITS = 18;

    /** The number of hex digits of a SHA-256. */
    private static final int HEX_DIGITS = 64;

    /**
     * @param header may be {@code null}
     * @throws ChatmaidSignatureException if it is missing or malformed
     */
    static SignatureHeader of(String header) {
        if (header == null || header.isBlank()) {
            throw new ChatmaidSignatureException(
                    Reason.MISSING, "The webhook has no signature: expected the header " + NAME);
        }
        if (header.length() > MAX_LENGTH) {
            throw malformed("it is longer than " + MAX_LENGTH + " characters");
        }
        String time = null;
        List<byte[]> signatures = new ArrayList<>(1);
        int given = 0;
        for (int from = 0; from <= header.length(); ) {
            int comma = header.indexOf(',', from);
            int end = comma < 0 ? header.length() : comma;
            String part = header.substring(from, end);
            from = end + 1;
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            String value = part.substring(equals + 1).strip();
            if (name.equals("t")) {
                if (time != null) {
                    throw malformed("it has more than one t");
                }
                time = value;
            } else if (name.equals("v1")) {
                if (++given > MAX_SIGNATURES) {
                    throw malformed("it has more than " + MAX_SIGNATURES + " v1");
                }
                if (value.length() == HEX_DIGITS && isHex(value)) {
                    signatures.add(HexFormat.of().parseHex(value));
                }
            }
        }
        if (time == null || !isTime(time)) {
            throw malformed("t is not a time in seconds");
        }
        if (signatures.isEmpty()) {
            throw malformed("no v1 is " + HEX_DIGITS + " digits of hex");
        }
        return new SignatureHeader(time, Long.parseLong(time), List.copyOf(signatures));
    }

    private static boolean isTime(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MAX_DIGITS;
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static ChatmaidSignatureException malformed(String problem) {
        return new ChatmaidSignatureException(
                Reason.MALFORMED,
                "The webhook's signature is malformed: " + problem + "; expected t=<unix seconds>,v1=<hex>");
    }
}
