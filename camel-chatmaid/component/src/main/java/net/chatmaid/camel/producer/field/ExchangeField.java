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

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.producer.InputHeaders;
import org.apache.camel.Exchange;

/**
 * A field of an operation. Its value is that of the endpoint's option, otherwise of the header, otherwise of the body,
 * otherwise the component's default. Only options are Simple expressions: the content of a message is never evaluated.
 * Thread-safe.
 *
 * @param <T> the type of the value
 */
public final class ExchangeField<T> {

    /** The source of a value in a body, for errors. */
    static final String BODY = "in the body";

    private final String name;
    private final String header;
    private final String optionSource;
    private final String headerSource;
    private final OptionExpression option;
    private final OptionExpression byDefault;
    private final FieldReader<T> reader;

    /** Reads a value from any source. */
    interface FieldReader<T> {
        /**
         * Returns the value; {@code null} if it is empty.
         *
         * @param field the name of the field, for errors
         * @param given the source of the value, for errors, such as {@code in the header X}
         */
        T read(TextReader reader, String field, String given, Object value);
    }

    /** Compiles an option. */
    interface ExpressionFactory {
        OptionExpression create(org.apache.camel.CamelContext context, String option, String text);
    }

    /**
     * The value of option or header.
     *
     * @param isDecided whether no other source is used
     * @param value {@code null} if there is none
     */
    public record FieldValue<T>(boolean isDecided, T value) {

        /** Converts the value; {@code null} remains. */
        <R> FieldValue<R> map(Function<T, R> change) {
            return new FieldValue<>(isDecided, value == null ? null : change.apply(value));
        }
    }

    ExchangeField(
            String name,
            String header,
            FieldOptions options,
            Function<ChatmaidConfiguration, String> option,
            ExpressionFactory expressions,
            FieldReader<T> reader) {
        this.name = name;
        this.header = header;
        this.optionSource = "by the option " + name;
        this.headerSource = "in the header " + header;
        this.option = expressions.create(options.context(), name, option.apply(options.endpoint()));
        this.byDefault = expressions.create(options.context(), name, option.apply(options.component()));
        this.reader = reader;
    }

    /** Creates a field with one text. */
    public static ExchangeField<String> text(
            String name, String header, FieldOptions options, Function<ChatmaidConfiguration, String> option) {
        return new ExchangeField<>(name, header, options, option, OptionExpression::of, TextReader::read);
    }

    /** Creates a field with a list of URLs. */
    public static ExchangeField<List<String>> list(
            String name, String header, FieldOptions options, Function<ChatmaidConfiguration, String> option) {
        return new ExchangeField<>(name, header, options, option, OptionExpression::list, ListReader::read);
    }

    /** The options that have the same value for every exchange. */
    public Stream<OptionExpression> constants() {
        return Stream.of(option, byDefault).filter(expression -> expression != null && expression.isConstant());
    }

    /** The endpoint's option, or the component's default if it is not set. */
    Optional<OptionExpression> decidingOption() {
        return Optional.ofNullable(option == null ? byDefault : option);
    }

    /** Whether evaluating its options may read the body. */
    public boolean mayReadBody() {
        return Stream.of(option, byDefault).anyMatch(expression -> expression != null && expression.mayReadBody());
    }

    /**
     * Whether the option begins with a space.
     *
     * @param isDefault whether it is the component's default; otherwise the endpoint's option
     */
    boolean beginsWithSpace(boolean isDefault) {
        OptionExpression expression = isDefault ? byDefault : option;
        return expression != null && expression.beginsWithSpace();
    }

    /** Whether the endpoint's option is set. */
    boolean isOptionSet() {
        return option != null;
    }

    /**
     * The value of the endpoint's option, otherwise of the header.
     *
     * @param read gets the header if it has the value
     */
    public FieldValue<T> given(Exchange exchange, InputHeaders read) {
        FieldValue<T> ofOption = ofOption(exchange);
        return ofOption.isDecided() ? ofOption : ofHeader(exchange, read);
    }

    /** The value of the endpoint's option. */
    FieldValue<T> ofOption(Exchange exchange) {
        return option == null ? new FieldValue<>(false, null) : new FieldValue<>(true, evaluated(option, exchange));
    }

    /** The value of the header. */
    FieldValue<T> ofHeader(Exchange exchange, InputHeaders read) {
        Object value = exchange.getMessage().getHeader(header);
        T given = reader.read(TextReader.of(exchange), name, headerSource(), value);
        if (given != null) {
            read.add(header);
        }
        return new FieldValue<>(given != null, given);
    }

    /** The value in a body; {@code null} if it is empty. */
    public T ofBody(Exchange exchange, Object value) {
        return reader.read(TextReader.of(exchange), name, BODY, value);
    }

    /** The component's default, or {@code null}. */
    public T byDefault(Exchange exchange) {
        return byDefault == null ? null : evaluated(byDefault, exchange);
    }

    /** The value of option, header or default. */
    T of(Exchange exchange) {
        FieldValue<T> given = given(exchange, new InputHeaders());
        return given.isDecided() ? given.value() : byDefault(exchange);
    }

    /** The source of a value of an option, for errors. */
    String optionSource() {
        return optionSource;
    }

    /** The source of a value in the header, for errors. */
    String headerSource() {
        return headerSource;
    }

    private T evaluated(OptionExpression expression, Exchange exchange) {
        return reader.read(TextReader.of(exchange), name, optionSource(), expression.evaluate(exchange));
    }
}
