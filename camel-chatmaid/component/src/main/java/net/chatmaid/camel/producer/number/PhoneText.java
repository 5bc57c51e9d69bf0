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

/** Converts the text of a sender or recipient: a number becomes an E.164 number, other texts remain. */
public final class PhoneText {

    private static final String HOW_TO_READ_NATIONAL_NUMBERS =
            ". If it has its country code, write it with a plus. To write national numbers, set region (such as NG) and add libphonenumber";

    private PhoneText() {}

    /**
     * @param field {@code from}, {@code to} or {@code phone}, for errors
     * @param source the source of the text, for errors, such as {@code in the header X}; empty if the error names it
     *     otherwise
     * @param rule checks a value by the rule of the API, and returns the problem
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if the text is not valid for the API
     */
    public static String read(
            String field, String given, String source, Function<String, Optional<String>> rule, NumberReader numbers) {
        if (InternationalNumbers.isE164(given)) {
            return given;
        }
        // an address of the network contains its number; digits alone may be a national number or a dashboard id
        String text = given.indexOf('@') < 0 ? given : NetworkNumbers.toE164(given);
        boolean recipient = field.equals("to");
        boolean hasRegion = numbers != NumberReader.NONE;
        if (!isNumber(text, recipient, hasRegion)) {
            rule.apply(text).ifPresent(problem -> {
                throw Rejection.of(withSource(problem, field, text, source));
            });
            return text;
        }
        String expected = "expected " + numbers.expected() + (recipient ? FieldRules.TO_RULE : FieldRules.FROM_RULE);
        boolean hinted =
                !hasRegion && WrittenNumber.mayBeNumber(text) && !begin(text).startsWith("+");
        try {
            return number(text, numbers);
        } catch (IllegalArgumentException e) {
            String problem = value(field, text) + ": " + e.getMessage() + "; " + expected
                    + (hinted ? HOW_TO_READ_NATIONAL_NUMBERS : "");
            throw Rejection.of(withSource(problem, field, text, source));
        }
    }

    private static String value(String field, String text) {
        return field + " is '" + LogText.of(text) + "'";
    }

    private static String withSource(String problem, String field, String text, String source) {
        String value = value(field, text);
        return source.isEmpty() || !problem.startsWith(value)
                ? problem
                : value + " " + source + problem.substring(value.length());
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

    /**
     * Whether a text is meant as a number, valid or not. For a sender without a region, digits alone are a dashboard
     * id.
     */
    private static boolean isNumber(String text, boolean recipient, boolean hasRegion) {
        if (begin(text).startsWith("+")) {
            return true;
        }
        if (recipient) {
            return text.codePoints().filter(Character::isDigit).count() >= WrittenNumber.MIN_DIGITS
                    && text.indexOf('@') < 0;
        }
        return WrittenNumber.mayBeNumber(text) && (hasRegion || !text.matches("[0-9]+"));
    }

    /** The first visible character, with an ASCII plus. */
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
