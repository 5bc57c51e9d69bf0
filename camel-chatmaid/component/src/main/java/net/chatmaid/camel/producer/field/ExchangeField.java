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
 * A field of an operation, and who decides about it: the endpoint's option, else the header, else the body, else the
 * component's default. Only options are Simple expressions: what a message brings is never evaluated.
 *
 * @param <T> what the field holds
 */
public final class ExchangeField<T> {

    private final String name;
    private final String header;
    private final OptionExpression option;
    private final OptionExpression byDefault;
    private final FieldReader<T> reader;

    /** How a value is read, wherever it comes from. */
    interface FieldReader<T> {
        /** The value in this form, or {@code null} when it is empty. */
        T read(TextReader reader, String field, String given, Object value);
    }

    /** How an option becomes an expression. */
    interface ExpressionFactory {
        OptionExpression create(org.apache.camel.CamelContext context, String option, String text);
    }

    /**
     * What option or header say.
     *
     * @param isDecided whether nothing else is asked
     * @param value {@code null} when there is none
     */
    public record FieldValue<T>(boolean isDecided, T value) {

        /** The value of another kind; {@code null} stays. */
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
        this.option = expressions.create(options.context(), name, option.apply(options.own()));
        this.byDefault = expressions.create(options.context(), name, option.apply(options.defaults()));
        this.reader = reader;
    }

    /** A field that holds one text. */
    public static ExchangeField<String> text(
            String name, String header, FieldOptions options, Function<ChatmaidConfiguration, String> option) {
        return new ExchangeField<>(name, header, options, option, OptionExpression::of, TextReader::read);
    }

    /** A field that holds a list of URLs. */
    public static ExchangeField<List<String>> list(
            String name, String header, FieldOptions options, Function<ChatmaidConfiguration, String> option) {
        return new ExchangeField<>(name, header, options, option, OptionExpression::list, ListReader::read);
    }

    /** The texts of its options that are the same for every exchange. */
    public Stream<OptionExpression> constants() {
        return Stream.of(option, byDefault).filter(expression -> expression != null && expression.isConstant());
    }

    /** The endpoint's option, or the component's default if it has none. */
    Optional<OptionExpression> decidingOption() {
        return Optional.ofNullable(option == null ? byDefault : option);
    }

    /** Whether evaluating its options may read the body. */
    public boolean mayReadBody() {
        return Stream.of(option, byDefault).anyMatch(expression -> expression != null && expression.mayReadBody());
    }

    /** Whether a set option begins with a space; the endpoint's or, without one, the default's. */
    boolean beginsWithSpace(boolean isDefault) {
        OptionExpression expression = isDefault ? byDefault : option;
        return expression != null && expression.beginsWithSpace();
    }

    /** Whether the endpoint has its option. */
    boolean isOptionSet() {
        return option != null;
    }

    /**
     * What the endpoint's option says, else the header.
     *
     * @param read is told the header when it gives the value
     */
    public FieldValue<T> given(Exchange exchange, InputHeaders read) {
        FieldValue<T> ofOption = ofOption(exchange);
        return ofOption.isDecided() ? ofOption : ofHeader(exchange, read);
    }

    /** What the endpoint's option says. */
    FieldValue<T> ofOption(Exchange exchange) {
        return option == null ? new FieldValue<>(false, null) : new FieldValue<>(true, evaluated(option, exchange));
    }

    /** What the header says. */
    FieldValue<T> ofHeader(Exchange exchange, InputHeaders read) {
        Object value = exchange.getMessage().getHeader(header);
        T given = reader.read(TextReader.of(exchange), name, "in the header " + header, value);
        if (given != null) {
            read.add(header);
        }
        return new FieldValue<>(given != null, given);
    }

    /** The value in a body, or {@code null} when it is empty. */
    public T ofBody(Exchange exchange, Object value) {
        return reader.read(TextReader.of(exchange), name, "in the body", value);
    }

    /** The component's default, or {@code null}. */
    public T byDefault(Exchange exchange) {
        return byDefault == null ? null : evaluated(byDefault, exchange);
    }

    /** The value without a body: option, header, default. */
    T of(Exchange exchange) {
        FieldValue<T> given = given(exchange, new InputHeaders());
        return given.isDecided() ? given.value() : byDefault(exchange);
    }

    private T evaluated(OptionExpression expression, Exchange exchange) {
        return reader.read(TextReader.of(exchange), name, "by the option " + name, expression.of(exchange));
    }
}
