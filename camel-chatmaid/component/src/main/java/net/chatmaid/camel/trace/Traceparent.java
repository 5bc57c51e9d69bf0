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
package net.chatmaid.camel.trace;

import java.util.HexFormat;

/** The value of a header {@code traceparent}, smaller than its text. */
record Traceparent(long traceHigh, long traceLow, long span, byte flags) {

    /**
     * @param text a valid value
     */
    static Traceparent parse(String text) {
        return new Traceparent(
                HexFormat.fromHexDigitsToLong(text, 3, 19),
                HexFormat.fromHexDigitsToLong(text, 19, 35),
                HexFormat.fromHexDigitsToLong(text, 36, 52),
                (byte) HexFormat.fromHexDigits(text, 53, 55));
    }

    /** The value, in version 00. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return "00-" + hex.toHexDigits(traceHigh) + hex.toHexDigits(traceLow) + "-" + hex.toHexDigits(span) + "-"
                + hex.toHexDigits(flags);
    }
}
