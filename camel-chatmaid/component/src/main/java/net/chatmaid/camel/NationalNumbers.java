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

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Numbers in the national form of a region. The only class that needs libphonenumber, which may be absent. */
final class NationalNumbers implements NumberReader {

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;

    /**
     * @throws IllegalArgumentException when libphonenumber does not know the region
     */
    NationalNumbers(String region) {
        this.region = region.toUpperCase(Locale.ROOT);
        if (!library.getSupportedRegions().contains(this.region)) {
            throw new IllegalArgumentException("region is '" + region + "': expected one of "
                    + String.join(", ", new TreeSet<>(library.getSupportedRegions())));
        }
    }

    @Override
    public String read(String field, String text) {
        return parse(text)
                .filter(library::isValidNumber)
                .map(number -> library.format(number, PhoneNumberFormat.E164))
                .orElseThrow(() -> Refusal.of(field + " is '" + WrittenNumber.shown(text)
                        + "', which is no phone number in region " + region
                        + ": expected one as it is dialled there, or an E.164 number such as +15557654321"));
    }

    private Optional<PhoneNumber> parse(String text) {
        try {
            return Optional.of(library.parse(text, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
