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

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.LanguageSupport;
import org.apache.camel.support.MessageHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.ScriptHelper;

/**
 * An option that is a Simple expression. Each function is evaluated to an object. If the expression has other parts, each
 * function must return a value that can be converted to text. Thread-safe.
 */
public final class OptionExpression {

    /** Functions that do not read the body. */
    private static final Pattern WITHOUT_BODY = Pattern.compile(
            "\\$(simple)?\\{(header[.:\\[s]|in\\.header|exchangeProperty[.:\\[]|variable[.:\\[]|date[:-]|env|sys|uuid|random"
                    + "|exchangeId|camelId|routeId|messageId|threadName|hostname|properties:)[^{}$]*}");

    private static final String RESOURCE = "resource:";
    private static final Pattern COMMA_AT_END = Pattern.compile(",\\s*+$");

    private final CamelContext context;
    private final String option;
    private final String text;
    private final Purpose purpose;
    private final boolean perExchange;
    private final List<Part> parts;

    /** The value of a constant expression; otherwise {@code null}. */
    private final String constant;

    private enum Purpose {
        TEXT,
        /** Each function must give a value. */
        KEY,
        /** A function without a value removes the comma before it. */
        LIST
    }

    /** A literal with its value, or a function with its expression. */
    private record Part(String text, String literal, Expression function) {}

    private OptionExpression(CamelContext context, String option, String text, Purpose purpose) {
        this.context = context;
        this.option = option;
        this.text = text;
        this.purpose = purpose;
        boolean resource = text.startsWith(RESOURCE);
        this.perExchange = resource && LanguageSupport.hasSimpleFunction(text);
        this.parts = perExchange ? List.of() : parts(resource ? load(text) : text);
        this.constant = perExchange || parts.stream().anyMatch(part -> part.function() != null)
                ? null
                : parts.stream().map(Part::literal).collect(Collectors.joining());
    }

    /**
     * @param option the name of the option, for errors
     * @return {@code null} without a text
     * @throws IllegalArgumentException if the text is not a Simple expression
     */
    static OptionExpression of(CamelContext context, String option, String text) {
        return create(context, option, text, Purpose.TEXT);
    }

    /** Creates an expression for a key, which rejects an exchange for which a function has no value. */
    static OptionExpression key(CamelContext context, String option, String text) {
        return create(context, option, text, Purpose.KEY);
    }

    /** Creates an expression for URLs that are separated by commas. */
    static OptionExpression list(CamelContext context, String option, String text) {
        return create(context, option, text, Purpose.LIST);
    }

    private static OptionExpression create(CamelContext context, String option, String text, Purpose purpose) {
        if (text == null) {
            return null;
        }
        try {
            return new OptionExpression(context, option, text, purpose);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    option + " is '" + text + "', which is not a valid Simple expression: " + e.getMessage(), e);
        }
    }

    /** Whether it begins with a space. In a URI, Camel decodes a plus to a space. */
    boolean beginsWithSpace() {
        return text.startsWith(" ");
    }

    /** Whether its value is the same for every exchange. */
    boolean isConstant() {
        return constant != null;
    }

    /** The value of a constant expression. */
    public String constant() {
        return constant;
    }

    /** Whether evaluating it may read the body. */
    public boolean mayReadBody() {
        return perExchange || parts.stream().anyMatch(part -> part.function() != null && mayReadBody(part.text()));
    }

    /** Whether evaluating a text with Simple functions may read the body. */
    public static boolean mayReadBody(String expression) {
        return SimpleParts.of(expression).stream()
                .anyMatch(part ->
                        part.isFunction() && !WITHOUT_BODY.matcher(part.text()).matches());
    }

    /**
     * Evaluates the expression for an exchange.
     *
     * @return the object that a single function returns, otherwise a text
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if a function returns an object without a text, or
     *     no value in a key
     */
    Object evaluate(Exchange exchange) {
        if (constant != null) {
            return constant;
        }
        if (perExchange) {
            String loaded = ScriptHelper.resolveOptionalExternalScript(context, exchange, text);
            return loaded == null ? null : new OptionExpression(context, option, loaded, purpose).evaluate(exchange);
        }
        if (parts.size() == 1 && parts.get(0).function() != null) {
            Object value = value(parts.get(0), exchange);
            return purpose == Purpose.KEY ? required(parts.get(0), exchange, value) : value;
        }
        StringBuilder joined = new StringBuilder();
        for (Part part : parts) {
            String value = part.function() == null ? part.literal() : joinable(part, exchange);
            if (value == null && purpose == Purpose.LIST) {
                joined.setLength(COMMA_AT_END.matcher(joined).replaceFirst("").length());
            }
            joined.append(value == null ? "" : value);
        }
        return joined.toString();
    }

    private String joinable(Part part, Exchange exchange) {
        Object value = value(part, exchange);
        return purpose == Purpose.KEY ? required(part, exchange, value) : read(part, exchange, value);
    }

    private String required(Part part, Exchange exchange, Object value) {
        String read = read(part, exchange, value);
        if (TextReader.isBlank(read)) {
            throw Rejection.of(option + " is '" + text + "', and " + part.text()
                    + " is missing or blank: different messages would get the same key, and only the first would be sent."
                    + " Set it before the send");
        }
        return read;
    }

    private String read(Part part, Exchange exchange, Object value) {
        return TextReader.of(exchange).read(option, "by " + part.text() + " in the option " + option, value);
    }

    /** Evaluates a function. A stream in the body is read from its beginning. */
    private static Object value(Part part, Exchange exchange) {
        MessageHelper.resetStreamCache(exchange.getMessage());
        return part.function().evaluate(exchange, Object.class);
    }

    private List<Part> parts(String expression) {
        Expression whole = compile(expression);
        List<SimpleParts.Part> parts = SimpleParts.of(expression);
        if (parts.stream().noneMatch(SimpleParts.Part::isFunction)) {
            String constant = whole.evaluate(new DefaultExchange(context), String.class);
            return List.of(new Part(expression, constant == null ? "" : constant, null));
        }
        return parts.stream()
                .map(part -> part.isFunction()
                        ? new Part(part.text(), null, compile(part.text()))
                        : new Part(part.text(), SimpleParts.unescape(part.text()), null))
                .toList();
    }

    private Expression compile(String expression) {
        Expression compiled = context.resolveLanguage("simple").createExpression(expression);
        compiled.init(context);
        return compiled;
    }

    private String load(String resource) {
        try (InputStream in =
                ResourceHelper.resolveMandatoryResourceAsInputStream(context, resource.substring(RESOURCE.length()))) {
            return context.getTypeConverter().mandatoryConvertTo(String.class, in);
        } catch (IOException | org.apache.camel.NoTypeConversionAvailableException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
