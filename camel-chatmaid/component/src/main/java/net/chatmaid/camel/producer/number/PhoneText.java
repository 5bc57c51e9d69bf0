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
import java.util.function.Function;
import net.chatmaid.camel.model.FieldRules;
import net.chatmaid.camel.model.LogText;
import net.chatmaid.camel.model.NetworkNumbers;
import net.chatmaid.camel.producer.field.Rejection;

/** Reads the text of a sender or recipient: a number as people write it becomes an E.164 number, anything else stays. */
public final class PhoneText {

    private static final String HOW_TO_READ_NATIONAL_NUMBERS =
            ". If it has its country code, write it with a plus. To write national numbers, set region (such as NG) and add libphonenumber";

    private PhoneText() {}

    /**
     * @param field {@code from}, {@code to} or {@code phone}, for the error
     * @param rule what the API takes in the field, as a check that returns what is wrong with a value
     * @throws net.chatmaid.camel.client.ChatmaidValidationException when the text is not what the API takes
     */
    public static String read(
            String field, String given, Function<String, Optional<String>> rule, NumberReader numbers) {
        // an address of the network names its number; bare digits may be a national number or a dashboard id
        String text = given.indexOf('@') < 0 ? given : NetworkNumbers.toE164(given);
        boolean recipient = field.equals("to");
        boolean hasRegion = numbers != NumberReader.NONE;
        if (!isNumber(text, recipient, hasRegion)) {
            rule.apply(text).ifPresent(problem -> {
                throw Rejection.of(problem);
            });
            return text;
        }
        String expected = "expected " + numbers.expected() + (recipient ? FieldRules.TO_RULE : FieldRules.FROM_RULE);
        boolean hinted = !hasRegion && WrittenNumber.isOne(text) && !begin(text).startsWith("+");
        try {
            return number(text, numbers);
        } catch (IllegalArgumentException e) {
            throw Rejection.of(field + " is '" + LogText.of(text) + "': " + e.getMessage() + "; " + expected
                    + (hinted ? HOW_TO_READ_NATIONAL_NUMBERS : ""));
        }
    }

    private static String number(String text, NumberReader numbers) {
        WrittenNumber written = WrittenNumber.parse(text, numbers != NumberReader.NONE);
        NumberStructure.check(written);
        String number = written.international() ? InternationalNumbers.read(written) : numbers.read(written);
        if (FieldRules.to(number).isPresent()) {
            throw new IllegalArgumentException("it has " + (number.length() - 1) + " digits");
        }
        return number;
    }

    /** What is meant as a number, right or wrong. For a sender without a region, digits alone are a dashboard id. */
    private static boolean isNumber(String text, boolean recipient, boolean hasRegion) {
        if (begin(text).startsWith("+")) {
            return true;
        }
        if (recipient) {
            return text.codePoints().filter(Character::isDigit).count() >= WrittenNumber.FEWEST_DIGITS
                    && text.indexOf('@') < 0;
        }
        return WrittenNumber.isOne(text) && (hasRegion || !text.matches("[0-9]+"));
    }

    /** The text from its first visible character on, with an ASCII plus. */
    private static String begin(String text) {
        String begin = text.codePoints()
                .dropWhile(character -> character == ' ' || LogText.isInvisible(character))
                .limit(1)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
        return begin.equals("\uFF0B") ? "+" : begin;
    }
}
