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
 * A sender or recipient, given as any field is. A number is read as people in the endpoint's region write it, and must be
 * what the API takes then.
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
     * The field {@code from} of an operation.
     *
     * @throws IllegalArgumentException when the option or the region can't be right for any exchange
     */
    public static PhoneField from(FieldOptions options) {
        return of(
                ExchangeField.text("from", ChatmaidConstants.FROM, options, ChatmaidConfiguration::getFrom),
                "from",
                FieldRules::from,
                options);
    }

    /** Likewise the field {@code to}. */
    public static PhoneField to(FieldOptions options) {
        return of(
                ExchangeField.text("to", ChatmaidConstants.TO, options, ChatmaidConfiguration::getTo),
                "to",
                FieldRules::to,
                options);
    }

    /** Likewise the field {@code phone}. */
    public static PhoneField phone(FieldOptions options) {
        return of(
                ExchangeField.text("phone", ChatmaidConstants.PHONE, options, ChatmaidConfiguration::getPhone),
                "phone",
                value -> FieldRules.from(value).map(problem -> problem.replaceFirst("^from", "phone")),
                options);
    }

    private static PhoneField of(
            ExchangeField<String> field, String name, Function<String, Optional<String>> rule, FieldOptions options) {
        PhoneField phone =
                new PhoneField(name, field, rule, NumberReader.of(options.own().getRegion()));
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
     * What option or header say, as the API takes it.
     *
     * @param headers is told the header when it gives the value
     * @throws ChatmaidValidationException when it is not what the API takes
     */
    public ExchangeField.FieldValue<String> given(Exchange exchange, InputHeaders headers) {
        ExchangeField.FieldValue<String> option = field.ofOption(exchange);
        return option.isDecided()
                ? option.map(text -> read(field.beginsWithSpace(false) ? plus(text) : text))
                : field.ofHeader(exchange, headers).map(this::read);
    }

    /** The phone that a body gives, or {@code null}. */
    public String ofBody(Exchange exchange, Object value) {
        String text = field.ofBody(exchange, value);
        return text == null ? null : read(text);
    }

    /** The component's default, or {@code null}. */
    public String byDefault(Exchange exchange) {
        String text = field.byDefault(exchange);
        return text == null ? null : read(field.beginsWithSpace(true) ? plus(text) : text);
    }

    /** The phone where no body is asked: option, header, default; else {@code null}. */
    public String of(Exchange exchange) {
        ExchangeField.FieldValue<String> given = given(exchange, new InputHeaders());
        return given.isDecided() ? given.value() : byDefault(exchange);
    }

    /** Whether the endpoint's option or the component's default is set. */
    public boolean isSet() {
        return field.decidingOption().isPresent();
    }

    /** What the endpoint's option, else the component's default, gives for every exchange; empty when each has its own. */
    public Optional<String> constant() {
        return field.decidingOption()
                .filter(OptionExpression::isConstant)
                .map(OptionExpression::constant)
                .filter(constant -> !TextReader.isBlank(constant))
                .map(constant -> read(plus(constant)));
    }

    /** Whether evaluating its options may read the body. */
    public boolean mayReadBody() {
        return field.mayReadBody();
    }

    /**
     * A plus in a URI means a space to Camel, so the space that an option begins with is a plus again. One that a message
     * brings is not: nobody knows what it was.
     */
    private static String plus(String text) {
        return PLUS_READ_AS_SPACE.matcher(text).lookingAt() ? "+" + text.stripLeading() : text;
    }

    /** The phone for a text. */
    public String read(String text) {
        return PhoneText.read(name, text, rule, numbers);
    }
}
