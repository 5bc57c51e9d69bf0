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

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import net.chatmaid.camel.model.LogText;

/** Reads numbers in the national form of a region. The only class that uses libphonenumber, which is optional. */
public final class NationalNumbers implements NumberReader {

    private static final int MOST_PREFIX_DIGITS = 5;

    /** The number of digits from which a number may begin with a country code. */
    private static final int LONG = 11;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;
    private final String trunkPrefix;

    /**
     * @throws IllegalArgumentException if libphonenumber does not know the region
     */
    NationalNumbers(String region) {
        this.region = region.toUpperCase(Locale.ROOT);
        if (!library.getSupportedRegions().contains(this.region)) {
            throw new IllegalArgumentException("region is '" + LogText.of(region) + "': expected one of "
                    + String.join(", ", new TreeSet<>(library.getSupportedRegions())));
        }
        trunkPrefix = Optional.ofNullable(library.getNddPrefixForRegion(this.region, true))
                .orElse("");
    }

    @Override
    public String expected() {
        return "a number as it is dialled in region " + region + ", ";
    }

    @Override
    public String read(WrittenNumber written) {
        String digits = written.digits();
        PhoneNumber number = exact(digits)
                .orElseThrow(() -> new IllegalArgumentException("it is not a phone number in region " + region));
        for (int i = 1; i < written.groups().size(); i++) {
            if (maySplitOff(written, i) && exact(written.digitsBefore(i)).isPresent()) {
                throw NumberStructure.suffix(written.groups().get(i));
            }
        }
        String e164 = e164(number);
        parse("+" + digits)
                .filter(other ->
                        mayHaveCountryCode(number, digits) && !e164(other).equals(e164))
                .ifPresent(other -> {
                    throw new IllegalArgumentException("it may mean " + e164 + " or " + e164(other)
                            + ": write it with its country code, or with the leading " + trunkPrefix);
                });
        return e164;
    }

    private static boolean maySplitOff(WrittenNumber written, int group) {
        boolean isLast = group == written.groups().size() - 1;
        boolean isShort = written.groups().get(group).digits().length() < 4
                && written.groups().get(group - 1).digits().length() >= 4;
        return written.groups().get(group).isSplitOff() || isLast && isShort;
    }

    /** The number, if the library has only removed a dialling prefix, and has added nothing. */
    private Optional<PhoneNumber> exact(String digits) {
        return parse(digits).filter(number -> isExact(number, digits));
    }

    private boolean isExact(PhoneNumber number, String digits) {
        String significant = library.getNationalSignificantNumber(number);
        String full = number.getCountryCode() + significant;
        // no switch, as the class that it generates would need the library too
        if (number.getCountryCodeSource() == CountryCodeSource.FROM_NUMBER_WITH_IDD) {
            return digits.endsWith(full) && digits.length() - full.length() <= MOST_PREFIX_DIGITS;
        }
        if (number.getCountryCodeSource() == CountryCodeSource.FROM_NUMBER_WITHOUT_PLUS_SIGN) {
            return digits.equals(full);
        }
        String national = national(number);
        return digits.equals(significant)
                || digits.equals(trunkPrefix + significant)
                || digits.equals(national)
                || (trunkPrefix + digits).equals(national);
    }

    /** Whether a long number without the usual prefix may be a foreign one without its plus. */
    private boolean mayHaveCountryCode(PhoneNumber number, String digits) {
        return digits.length() >= LONG
                && number.getCountryCodeSource() == CountryCodeSource.FROM_DEFAULT_COUNTRY
                && !trunkPrefix.isEmpty()
                && !digits.startsWith(trunkPrefix)
                && national(number).startsWith(trunkPrefix);
    }

    private String national(PhoneNumber number) {
        return PhoneNumberUtil.normalizeDigitsOnly(library.format(number, PhoneNumberFormat.NATIONAL));
    }

    private String e164(PhoneNumber number) {
        return library.format(number, PhoneNumberFormat.E164);
    }

    private Optional<PhoneNumber> parse(String digits) {
        try {
            return Optional.of(library.parseAndKeepRawInput(digits, region)).filter(library::isValidNumber);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
