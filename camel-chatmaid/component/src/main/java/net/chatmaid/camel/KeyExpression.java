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

import java.util.LinkedHashMap;
import java.util.Map;
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
    private final String text;
    private final Map<String, Expression> parts = new LinkedHashMap<>();

    KeyExpression(CamelContext context, String text) {
        this.text = text;
        this.key = ExchangeField.of(context, ChatmaidConstants.IDEMPOTENCY_KEY, "idempotencyKey", text);
        if (text != null) {
            Matcher functions = FUNCTION.matcher(text);
            while (functions.find()) {
                Expression part = context.resolveLanguage("simple").createExpression(functions.group());
                part.init(context);
                parts.put(functions.group(), part);
            }
        }
    }

    /**
     * The key for this exchange: the header's, else the option's, else {@code null}.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException when a part of the option has no value
     */
    String of(Exchange exchange) {
        if (!key.isInHeader(exchange)) {
            parts.forEach((function, part) -> {
                String value = part.evaluate(exchange, String.class);
                if (value == null || value.isEmpty()) {
                    throw Refusal.of("idempotencyKey is '" + text + "', and " + function
                            + " has no value: every such message would get the same key, and only the first would be"
                            + " sent");
                }
            });
        }
        return key.of(exchange);
    }
}
