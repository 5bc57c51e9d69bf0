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
package net.chatmaid.camel.producer.number;

/** Reads phone numbers in the national form of a region. Thread-safe. */
public interface NumberReader {

    /** The reader without a region, which rejects national numbers. */
    NumberReader NONE = number -> {
        throw new IllegalArgumentException(
                number.digits().startsWith("00")
                        ? "it begins with 00 instead of a plus"
                        : "it does not begin with a plus and its country code");
    };

    /**
     * @param number a number without a country code that has the structure of a phone number
     * @return the E.164 number
     * @throws IllegalArgumentException if it is not a number of the region; the message is a part of a sentence with
     *     the reason
     */
    String read(WrittenNumber number);

    /** The part of an error that names what is expected besides an E.164 number; may be empty. */
    default String expected() {
        return "";
    }

    /**
     * Returns the reader for a region, or {@link #NONE}.
     *
     * @throws IllegalArgumentException if there is no such region, or libphonenumber is not on the class path
     */
    static NumberReader of(String region) {
        if (region == null || region.isEmpty()) {
            return NONE;
        }
        try {
            return new NationalNumbers(region);
        } catch (NoClassDefFoundError e) {
            throw new IllegalArgumentException(
                    "region is '" + region + "', but libphonenumber is not on the class path: add"
                            + " com.googlecode.libphonenumber:libphonenumber, or leave region out and write E.164 numbers",
                    e);
        }
    }
}
