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

import java.util.Optional;
import java.util.function.Function;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.FieldRules;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/**
 * A sender or recipient that an exchange gives by a header, else the endpoint by an option, else the body. A number is
 * read as people in the endpoint's region write it, and must be what the API takes then.
 */
final class PhoneField {

    private final String name;
    private final ExchangeField field;
    private final Function<String, Optional<String>> rule;
    private final NumberReader numbers;

    private PhoneField(
            String name, ExchangeField field, Function<String, Optional<String>> rule, NumberReader numbers) {
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
    static PhoneField from(CamelContext context, ChatmaidConfiguration options) {
        return of(context, "from", ChatmaidConstants.FROM, options.getFrom(), FieldRules::from, options);
    }

    /** Likewise the field {@code to}. */
    static PhoneField to(CamelContext context, ChatmaidConfiguration options) {
        return of(context, "to", ChatmaidConstants.TO, options.getTo(), FieldRules::to, options);
    }

    /** Likewise the field {@code phone}. */
    static PhoneField phone(CamelContext context, ChatmaidConfiguration options) {
        return of(
                context,
                "phone",
                ChatmaidConstants.PHONE,
                options.getPhone(),
                value -> FieldRules.from(value).map(problem -> problem.replaceFirst("^from", "phone")),
                options);
    }

    private static PhoneField of(
            CamelContext context,
            String name,
            String header,
            String option,
            Function<String, Optional<String>> rule,
            ChatmaidConfiguration options) {
        ExchangeField field = ExchangeField.of(context, header, name, option);
        PhoneField phone = new PhoneField(name, field, rule, NumberReader.of(options.getRegion()));
        field.constant().map(ExchangeField::plus).ifPresent(phone::check);
        return phone;
    }

    private void check(String constant) {
        try {
            read(constant);
        } catch (ChatmaidValidationException e) {
            throw new IllegalArgumentException("Option " + e.getMessages().get(0), e);
        }
    }

    /**
     * The phone for this exchange by header or option, else {@code null}.
     *
     * @throws ChatmaidValidationException when it is not what the API takes
     */
    String of(Exchange exchange) {
        return of(exchange, null);
    }

    /** The same, with what the body gives when neither does; {@code null} when it gives nothing. */
    String of(Exchange exchange, String body) {
        String given = field.phoneOf(exchange);
        String text = given == null ? body : given;
        return text == null ? null : read(text);
    }

    /** The phone for a text. */
    String read(String text) {
        return PhoneText.read(name, text, rule, numbers);
    }
}
