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
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.support.MessageHelper;

/**
 * A text that an exchange gives by a header, or else the endpoint by an option. Only the option is a Simple expression:
 * what comes with a message is never evaluated. An empty text counts as none.
 */
final class ExchangeField {

    private static final Pattern PLUS_READ_AS_SPACE = Pattern.compile(" +(?=[1-9])");

    private final String header;
    private final String constant;
    private final Expression expression;
    private final boolean beginsWithSpace;

    private ExchangeField(String header, String constant, Expression expression, boolean beginsWithSpace) {
        this.beginsWithSpace = beginsWithSpace;
        this.header = header;
        this.constant = constant;
        this.expression = expression;
    }

    /**
     * @param option the option's name, for the error
     * @param text the option's text, or {@code null}
     * @throws IllegalArgumentException when the text is no Simple expression
     */
    static ExchangeField of(CamelContext context, String header, String option, String text) {
        if (text == null || text.isEmpty()) {
            return new ExchangeField(header, null, null, false);
        }
        if (!text.contains("${") && !text.contains("$simple{")) {
            return new ExchangeField(header, text, null, text.startsWith(" "));
        }
        try {
            Expression expression = context.resolveLanguage("simple").createExpression(text);
            expression.init(context);
            return new ExchangeField(header, null, expression, text.startsWith(" "));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    option + " is '" + text + "', which is no Simple expression: " + e.getMessage(), e);
        }
    }

    /** The option's text when it is the same for every exchange. */
    Optional<String> constant() {
        return Optional.ofNullable(constant);
    }

    /** Whether the exchange or the endpoint may give a text at all. */
    boolean isGivenBy(Exchange exchange) {
        return constant != null || expression != null || isInHeader(exchange);
    }

    /** Whether the exchange gives a text by its header, so that the option does not matter. */
    boolean isInHeader(Exchange exchange) {
        return fromHeader(exchange) != null;
    }

    /** The text for this exchange: the header's, else the option's, else {@code null}. */
    String of(Exchange exchange) {
        return of(exchange, Function.identity());
    }

    /**
     * The same for a phone number: {@code +} in a URI means a space to Camel, so the space that the option begins with is a
     * plus again. One that a message brings is not: nobody knows what it was.
     */
    String phoneOf(Exchange exchange) {
        return of(exchange, beginsWithSpace ? ExchangeField::plus : Function.identity());
    }

    static String plus(String text) {
        return PLUS_READ_AS_SPACE.matcher(text).lookingAt() ? "+" + text.stripLeading() : text;
    }

    private String of(Exchange exchange, Function<String, String> read) {
        String given = fromHeader(exchange);
        if (given != null) {
            return given;
        }
        String text = expression == null ? constant : value(expression, exchange);
        return text == null || text.isEmpty() ? null : read.apply(text);
    }

    /** The expression's text; a stream in the body is read from its beginning, whoever read it before. */
    static String value(Expression expression, Exchange exchange) {
        MessageHelper.resetStreamCache(exchange.getMessage());
        return expression.evaluate(exchange, String.class);
    }

    private String fromHeader(Exchange exchange) {
        String value = exchange.getMessage().getHeader(header, String.class);
        return value == null || value.isEmpty() ? null : value;
    }
}
