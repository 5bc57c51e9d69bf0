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

import java.util.Optional;
import java.util.Set;
import net.chatmaid.camel.model.FieldRules;
import net.chatmaid.camel.producer.number.WrittenNumber.Group;

/** Reads numbers with their country code. The rules of a region do not apply to them. */
final class InternationalNumbers {

    private static final Set<String> ONE_DIGIT = Set.of("1", "7");

    private static final Set<String> TWO_DIGITS = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

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
        problem(digits).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return "+" + digits;
    }

    /** Whether a text is a number in E.164 form that {@link #read} returns unchanged. */
    static boolean isE164(String text) {
        return text.startsWith("+")
                && FieldRules.to(text).isEmpty()
                && problem(text.substring(1)).isEmpty();
    }

    private static Optional<String> problem(String digits) {
        String country = countryCode(digits);
        if (digits.startsWith("0")) {
            return Optional.of("no country code begins with 0");
        }
        if (digits.startsWith("0", country.length()) && !WITH_ZERO.contains(country)) {
            return Optional.of("after the country code +" + country
                    + " no number begins with 0: leave out the 0 that is dialled within the country");
        }
        return country.equals("1") && digits.length() != NANP_DIGITS
                ? Optional.of(
                        "it has " + digits.length() + " digits, and a number that begins with +1 has " + NANP_DIGITS)
                : Optional.empty();
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
        return ONE_DIGIT.contains(begin(digits, 1))
                ? begin(digits, 1)
                : begin(digits, TWO_DIGITS.contains(begin(digits, 2)) ? 2 : 3);
    }

    private static String begin(String digits, int length) {
        return digits.substring(0, Math.min(length, digits.length()));
    }
}
