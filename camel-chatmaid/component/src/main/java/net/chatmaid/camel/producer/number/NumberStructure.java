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

import java.util.List;
import java.util.regex.Pattern;
import net.chatmaid.camel.producer.number.WrittenNumber.Group;

/**
 * Checks what is between the digits of a number, by rules that apply in every region. They distinguish a number from
 * one with a suffix: an extension, a decimal place, a second number. In doubt the text is rejected.
 */
final class NumberStructure {

    /**
     * A separator: a space, dash, dot or slash, with spaces around a dash or slash, and the parentheses of an area
     * code.
     */
    private static final Pattern SEPARATOR = Pattern.compile("\\)?(?: ?[-/] ?|[ .])?\\(?");

    private static final Pattern AREA_CODE_IN_PARENTHESES = Pattern.compile("[^()]*(?:\\([0-9]{1,6}\\)[^()]*[0-9])?");
    private static final int MOST_GROUPS_BEFORE_PARENTHESES = 2;
    private static final int MOST_AREA_CODE_DIGITS = 6;
    private static final int MOST_COUNTRY_AND_AREA_CODE_DIGITS = 8;
    private static final int FEWEST_DIGITS_AFTER_SLASH = 5;

    /** The number of consecutive digits after which a number is complete. */
    private static final int COMPLETE = 7;

    /** The number of digits that is allowed by E.164 but more than usual. */
    private static final int UNUSUALLY_MANY = 14;

    private NumberStructure() {}

    /**
     * @throws IllegalArgumentException if the text as a whole is not a number; the message is a part of a sentence
     */
    static void check(WrittenNumber number) {
        separators(number);
        parentheses(number);
        slash(number);
        List<Group> groups = number.groups();
        for (int i = 1; i < groups.size(); i++) {
            if (groups.get(i - 1).digits().length() >= COMPLETE) {
                throw suffix(groups.get(i));
            }
        }
        if (groups.size() > 1 && isSuffix(number, groups.get(groups.size() - 2), groups.get(groups.size() - 1))) {
            throw suffix(groups.get(groups.size() - 1));
        }
    }

    static IllegalArgumentException suffix(Group group) {
        return new IllegalArgumentException(
                "the last group of digits '" + group.toString().strip() + "' is not a part of a phone number");
    }

    private static void separators(WrittenNumber number) {
        List<Group> groups = number.groups();
        String first = groups.get(0).separator();
        require(first.isEmpty() || first.equals("(") && !number.international(), first);
        groups.stream()
                .skip(1)
                .map(Group::separator)
                .forEach(separator -> require(SEPARATOR.matcher(separator).matches(), separator));
    }

    private static void require(boolean usual, String separator) {
        if (!usual) {
            throw new IllegalArgumentException("'" + separator + "' does not separate the digits of a phone number");
        }
    }

    private static void parentheses(WrittenNumber number) {
        long before = number.groups().stream()
                .takeWhile(group -> !group.separator().contains("("))
                .count();
        boolean has = number.text().contains("(") || number.text().contains(")");
        if (has
                && (before > MOST_GROUPS_BEFORE_PARENTHESES
                        || !AREA_CODE_IN_PARENTHESES.matcher(number.text()).matches())) {
            throw new IllegalArgumentException("its parentheses do not enclose an area code");
        }
    }

    private static void slash(WrittenNumber number) {
        int slash = number.text().indexOf('/');
        if (slash < 0) {
            return;
        }
        long before = number.groups().stream()
                .takeWhile(group -> !group.separator().contains("/"))
                .count();
        int digitsBefore = number.digitsBefore((int) before).length();
        boolean hasZero = number.groups().get(1).digits().equals("0");
        boolean areaCode = number.international()
                ? before <= (hasZero ? 3 : 2) && digitsBefore <= MOST_COUNTRY_AND_AREA_CODE_DIGITS
                : before == 1 && digitsBefore <= MOST_AREA_CODE_DIGITS;
        if (!areaCode
                || number.text().indexOf('/', slash + 1) >= 0
                || number.digits().length() - digitsBefore < FEWEST_DIGITS_AFTER_SLASH) {
            throw new IllegalArgumentException("its slash does not stand between an area code and a number");
        }
    }

    private static boolean isSuffix(WrittenNumber number, Group previous, Group last) {
        int before = previous.digits().length();
        int length = last.digits().length();
        boolean once = number.groups().stream()
                        .filter(group -> group.mark().equals(last.mark()))
                        .count()
                == 1;
        boolean splitOff = last.isSplitOff() && once;
        return length == 1
                || length < 4 && before > 4
                || length == 2 && before == 4
                || length < 4 && last.mark().equals(".") && once
                // a dash that is only before the last group marks an extension, unless the groups before it are few and
                // short
                || length < 4 && splitOff && (before >= 4 || number.groups().size() > 4)
                || length < before && number.digits().length() >= UNUSUALLY_MANY;
    }
}
