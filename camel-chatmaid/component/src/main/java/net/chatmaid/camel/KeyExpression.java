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

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;

/**
 * The idempotency key of a send, and the refusal of one that would silence messages: where a part of the option's
 * expression has no value, as {@code order-${header.orderId}} without an order id, all such messages would get the same
 * key, and only the first of them would leave.
 */
final class KeyExpression {

    private static final Pattern FUNCTION = Pattern.compile("\\$(?:simple)?\\{[^{}]+}");

    private final ExchangeField key;
    private final String option;
    private final List<Part> parts;

    /** A literal, or a function with its expression. */
    private record Part(String text, Expression function) {}

    KeyExpression(CamelContext context, String option) {
        this.option = option;
        this.key = ExchangeField.of(context, ChatmaidConstants.IDEMPOTENCY_KEY, "idempotencyKey", option);
        this.parts = option == null ? List.of() : parts(context, option);
    }

    /**
     * The key for this exchange: the header's, else the option's, else {@code null}.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException when a part of the option has no value
     */
    String of(Exchange exchange) {
        if (parts.isEmpty() || key.isInHeader(exchange)) {
            return key.of(exchange);
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.function() == null ? part.text() : value(part, exchange)));
        return text.toString();
    }

    private String value(Part part, Exchange exchange) {
        String value = ExchangeField.value(part.function(), exchange);
        if (value == null || value.isEmpty()) {
            throw Refusal.of("idempotencyKey is '" + option + "', and " + part.text()
                    + " has no value: every such message would get the same key, and only the first would be sent");
        }
        return value;
    }

    /** The parts of an option with functions side by side; none where there are no functions, or some in others. */
    private static List<Part> parts(CamelContext context, String option) {
        List<Part> parts = new ArrayList<>();
        Matcher functions = FUNCTION.matcher(option);
        int end = 0;
        while (functions.find()) {
            parts.add(new Part(option.substring(end, functions.start()), null));
            Expression function = context.resolveLanguage("simple").createExpression(functions.group());
            function.init(context);
            parts.add(new Part(functions.group(), function));
            end = functions.end();
        }
        parts.add(new Part(option.substring(end), null));
        boolean nested = parts.stream()
                .anyMatch(part -> part.function() == null && part.text().contains("{"));
        return end == 0 || nested ? List.of() : parts;
    }
}
