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

import java.util.Set;
import java.util.regex.Pattern;
import net.chatmaid.camel.producer.number.WrittenNumber.Group;

/** Reads numbers with their country code. The rules of a region do not apply to them. */
final class InternationalNumbers {

    private static final Pattern TWO_DIGITS =
            Pattern.compile("(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]).*");

    /** The country codes after which a number may begin with a zero. */
    private static final Set<String> WITH_ZERO = Set.of("39", "225", "229", "241", "242", "378", "379");

    private static final int NANP_DIGITS = 11;
    private static final String TRUNK_ZERO = "0";

    private InternationalNumbers() {}

    /**
     * Returns the number in E.164 form. The number of digits is checked only if all numbers of a country have the same.
     *
     * @throws IllegalArgumentException if it can't be the number of a person; the message is a part of a sentence
     */
    static String read(WrittenNumber number) {
        String digits = hasTrunkZero(number)
                ? number.digitsBefore(1)
                        + number.digits().substring(number.digitsBefore(2).length())
                : number.digits();
        String country = countryCode(digits);
        if (digits.startsWith("0")) {
            throw new IllegalArgumentException("no country code begins with 0");
        }
        if (digits.startsWith("0", country.length()) && !WITH_ZERO.contains(country)) {
            throw new IllegalArgumentException("after the country code +" + country
                    + " no number begins with 0: leave out the 0 that is dialled within the country");
        }
        if (country.equals("1") && digits.length() != NANP_DIGITS) {
            throw new IllegalArgumentException(
                    "it has " + digits.length() + " digits, and a number that begins with +1 has " + NANP_DIGITS);
        }
        return "+" + digits;
    }

    /** Whether there is a zero in parentheses after the country code, which is not dialled from abroad. */
    private static boolean hasTrunkZero(WrittenNumber number) {
        if (!number.text().contains("(0)")) {
            return false;
        }
        Group zero = number.groups().get(1);
        String country = number.digitsBefore(1);
        // the structure was checked before: another group follows the one in parentheses
        boolean second = zero.digits().equals(TRUNK_ZERO) && zero.separator().endsWith("(");
        // of all digits, as a part of a country code has none of its own
        if (!second || WITH_ZERO.contains(country) || !country.equals(countryCode(number.digits()))) {
            throw new IllegalArgumentException("it is not clear whether the 0 in parentheses belongs to the number");
        }
        return true;
    }

    private static String countryCode(String digits) {
        int length = digits.matches("[17].*") ? 1 : TWO_DIGITS.matcher(digits).matches() ? 2 : 3;
        return digits.substring(0, Math.min(length, digits.length()));
    }
}
