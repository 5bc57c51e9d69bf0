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
package net.chatmaid.camel;

/** Reads phone numbers as people write them. Thread-safe. */
interface NumberReader {

    /** For endpoints without a region: it can't be known what a national number means. */
    NumberReader NONE = (field, text) -> text;

    /**
     * @param field what the number is for, for the error
     * @param text digits as people write them
     * @return the E.164 number; the text as it is when there is no region
     * @throws net.chatmaid.camel.client.ChatmaidValidationException when it is no number of the region
     */
    String read(String field, String text);

    /**
     * The reader for a region, or {@link #NONE}.
     *
     * @throws IllegalArgumentException when there is no such region, or what knows regions is not on the class path
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
