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
package net.chatmaid.camel.producer.field;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.FieldRules;
import net.chatmaid.camel.producer.InputHeaders;
import net.chatmaid.camel.producer.number.NumberReader;
import net.chatmaid.camel.producer.number.PhoneText;
import org.apache.camel.Exchange;

/**
 * A field with a sender or recipient. A number in the national form of the endpoint's region is converted, and the
 * result must be valid for the API. Thread-safe.
 */
public final class PhoneField {

    private static final Pattern PLUS_READ_AS_SPACE = Pattern.compile(" +(?=[1-9])");

    private final String name;
    private final ExchangeField<String> field;
    private final Function<String, Optional<String>> rule;
    private final NumberReader numbers;

    private PhoneField(
            String name, ExchangeField<String> field, Function<String, Optional<String>> rule, NumberReader numbers) {
        this.name = name;
        this.field = field;
        this.rule = rule;
        this.numbers = numbers;
    }

    /**
     * Creates the field {@code from} of an operation.
     *
     * @throws IllegalArgumentException if the option or the region is not valid for any exchange
     */
    public static PhoneField from(FieldOptions options) {
        return of(
                ExchangeField.text("from", ChatmaidConstants.FROM, options, ChatmaidConfiguration::getFrom),
                "from",
                FieldRules::from,
                options);
    }

    /** Creates the field {@code to}, in the same way. */
    public static PhoneField to(FieldOptions options) {
        return of(
                ExchangeField.text("to", ChatmaidConstants.TO, options, ChatmaidConfiguration::getTo),
                "to",
                FieldRules::to,
                options);
    }

    /** Creates the field {@code phone}, in the same way. */
    public static PhoneField phone(FieldOptions options) {
        return of(
                ExchangeField.text("phone", ChatmaidConstants.PHONE, options, ChatmaidConfiguration::getPhone),
                "phone",
                value -> FieldRules.from(value).map(problem -> problem.replaceFirst("^from", "phone")),
                options);
    }

    private static PhoneField of(
            ExchangeField<String> field, String name, Function<String, Optional<String>> rule, FieldOptions options) {
        PhoneField phone = new PhoneField(
                name, field, rule, NumberReader.of(options.endpoint().getRegion()));
        field.constants()
                .map(OptionExpression::constant)
                .filter(constant -> !constant.isEmpty())
                .map(PhoneField::plus)
                .forEach(phone::check);
        return phone;
    }

    private void check(String constant) {
        try {
            read(constant);
        } catch (ChatmaidValidationException e) {
            throw new IllegalArgumentException("Option " + e.getMessages().get(0) + EncodedOption.advice(constant), e);
        }
    }

    /**
     * The value of option or header, in the form of the API.
     *
     * @param headers gets the header if it has the value
     * @throws ChatmaidValidationException if the value is not valid
     */
    public ExchangeField.FieldValue<String> given(Exchange exchange, InputHeaders headers) {
        ExchangeField.FieldValue<String> option = field.ofOption(exchange);
        return option.isDecided()
                ? option.map(text -> read(field.beginsWithSpace(false) ? plus(text) : text, field.optionSource()))
                : field.ofHeader(exchange, headers).map(text -> read(text, field.headerSource()));
    }

    /** The phone in a body, or {@code null}. */
    public String ofBody(Exchange exchange, Object value) {
        String text = field.ofBody(exchange, value);
        return text == null ? null : readInBody(text);
    }

    /** The component's default, or {@code null}. */
    public String byDefault(Exchange exchange) {
        String text = field.byDefault(exchange);
        return text == null ? null : read(field.beginsWithSpace(true) ? plus(text) : text, field.optionSource());
    }

    /** The phone of option, header or default, or {@code null}. */
    public String of(Exchange exchange) {
        ExchangeField.FieldValue<String> given = given(exchange, new InputHeaders());
        return given.isDecided() ? given.value() : byDefault(exchange);
    }

    /** Whether the endpoint's option or the component's default is set. */
    public boolean isSet() {
        return field.decidingOption().isPresent();
    }

    /**
     * The phone if it is the same for every exchange, by the endpoint's option or the component's default; otherwise
     * empty.
     */
    public Optional<String> constant() {
        return field.decidingOption()
                .filter(OptionExpression::isConstant)
                .map(OptionExpression::constant)
                .filter(constant -> !TextReader.isBlank(constant))
                .map(constant -> read(plus(constant), field.optionSource()));
    }

    /** Whether evaluating its options may read the body. */
    public boolean mayReadBody() {
        return field.mayReadBody();
    }

    /**
     * Restores the plus of a number in an option, as Camel reads a plus in a URI as a space. A space in the content of
     * a message is not changed, as its meaning is not known.
     */
    private static String plus(String text) {
        return text.startsWith(" ") && PLUS_READ_AS_SPACE.matcher(text).lookingAt() ? "+" + text.stripLeading() : text;
    }

    /**
     * Converts a text in a body to a phone.
     *
     * @throws ChatmaidValidationException if it is not valid
     */
    public String readInBody(String text) {
        return read(text, ExchangeField.BODY);
    }

    /**
     * Converts a text to a phone.
     *
     * @throws ChatmaidValidationException if it is not valid; the error does not name its source
     */
    public String read(String text) {
        return read(text, "");
    }

    private String read(String text, String source) {
        return PhoneText.read(name, text, source, rule, numbers);
    }
}
