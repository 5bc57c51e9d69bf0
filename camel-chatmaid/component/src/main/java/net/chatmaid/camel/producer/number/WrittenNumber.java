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

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.chatmaid.camel.model.LogText;

/**
 * A phone number as people write it: groups of digits, with separators between them. Immutable.
 *
 * @param international whether it begins with a plus
 * @param text the number in ASCII, without the plus and surrounding spaces
 * @param groups the groups of digits, in order; at least one
 */
public record WrittenNumber(boolean international, String text, List<Group> groups) {

    /**
     * A group of digits.
     *
     * @param separator the characters before it: spaces, dashes, dots, slashes, parentheses
     * @param digits the digits
     */
    record Group(String separator, String digits) {

        boolean isSplitOff() {
            return !mark().isEmpty();
        }

        /** The dash, dot or slash of the separator. */
        String mark() {
            return separator.replaceAll("[ ()]", "");
        }

        @Override
        public String toString() {
            return separator + digits;
        }
    }

    /** The minimum number of digits of a number. */
    static final int MIN_DIGITS = 4;

    private static final int MAX_DIGITS = 20;
    private static final Pattern GROUP = Pattern.compile("([^0-9]*)([0-9]+)");

    /** Whether a text may be meant as a number, valid or not. A group's JID and an id with letters are not. */
    public static boolean mayBeNumber(String text) {
        long digits = text.codePoints().filter(Character::isDigit).count();
        return digits >= MIN_DIGITS
                && digits <= MAX_DIGITS
                && text.codePoints()
                        .allMatch(character -> WrittenCharacter.of(character) != WrittenCharacter.OTHER
                                || LogText.isInvisible(character));
    }

    /**
     * @param ignoreCopyMarks whether invisible characters around the number, which copying adds, are ignored
     * @throws IllegalArgumentException if the text as a whole is not a number; the message is a part of a sentence with
     *     the reason
     */
    static WrittenNumber parse(String text, boolean ignoreCopyMarks) {
        String written = strip(text, ignoreCopyMarks);
        LogText.problem(written.codePoints()
                        .filter(character -> WrittenCharacter.of(character) == WrittenCharacter.OTHER
                                && LogText.isInvisible(character)))
                .ifPresent(WrittenNumber::reject);
        String ascii = ascii(written);
        boolean international = ascii.startsWith("+");
        String number = international ? ascii.substring(1).stripLeading() : ascii;
        if (number.contains("+")) {
            reject("it has a plus sign that is not at its beginning");
        }
        List<Group> groups = new ArrayList<>();
        Matcher group = GROUP.matcher(number);
        int end = 0;
        while (group.find()) {
            groups.add(new Group(group.group(1), group.group(2)));
            end = group.end();
        }
        if (end < number.length() || groups.isEmpty()) {
            reject(groups.isEmpty() ? "it has no digits" : "'" + number.substring(end) + "' follows its last digit");
        }
        return new WrittenNumber(international, number, List.copyOf(groups));
    }

    /** All digits, in ASCII. */
    String digits() {
        return digitsBefore(groups.size());
    }

    /** The digits of the groups before this index. */
    String digitsBefore(int group) {
        return groups.stream().limit(group).map(Group::digits).collect(Collectors.joining());
    }

    private static String strip(String text, boolean ignoreCopyMarks) {
        int[] characters = text.codePoints().toArray();
        int begin = 0;
        int end = characters.length;
        while (begin < end && isIgnoredAtTheEnds(characters[begin], ignoreCopyMarks)) {
            begin++;
        }
        while (end > begin && isIgnoredAtTheEnds(characters[end - 1], ignoreCopyMarks)) {
            end--;
        }
        return new String(characters, begin, end - begin);
    }

    private static boolean isIgnoredAtTheEnds(int character, boolean ignoreCopyMarks) {
        return WrittenCharacter.of(character) == WrittenCharacter.SPACE
                || ignoreCopyMarks && WrittenCharacter.isCopyMark(character);
    }

    private static String ascii(String written) {
        StringBuilder ascii = new StringBuilder();
        int zero = -1;
        for (int character : written.codePoints().toArray()) {
            WrittenCharacter kind = WrittenCharacter.of(character);
            if (kind == WrittenCharacter.OTHER) {
                reject("'" + LogText.of(WrittenCharacter.others(written)) + "' is not a part of a phone number");
            }
            if (kind == WrittenCharacter.DIGIT) {
                int value = Character.digit(character, 10);
                if (zero >= 0 && zero != character - value) {
                    reject("its digits are of more than one script");
                }
                zero = character - value;
                ascii.append(value);
            } else {
                ascii.append(kind.ascii());
            }
        }
        return ascii.toString();
    }

    private static void reject(String problem) {
        throw new IllegalArgumentException(problem);
    }
}
