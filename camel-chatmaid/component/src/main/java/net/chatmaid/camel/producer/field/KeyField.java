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

import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.ChatmaidConstants;
import org.apache.camel.CamelContext;

/**
 * The idempotency key of a send. It rejects a key in which a function of the option has no value, such as
 * {@code order-${header.orderId}} without an order id: all such messages would get the same key, and only the first
 * would be sent.
 */
public final class KeyField {

    private KeyField() {}

    public static ExchangeField<String> of(FieldOptions options) {
        return new ExchangeField<>(
                "idempotencyKey",
                ChatmaidConstants.IDEMPOTENCY_KEY,
                options,
                ChatmaidConfiguration::getIdempotencyKey,
                KeyField::compile,
                KeyField::read);
    }

    private static OptionExpression compile(CamelContext context, String option, String text) {
        if (text != null && EncodedOption.hidesFunction(text)) {
            throw new IllegalArgumentException(option + " is '" + text
                    + "', which is the same for every message, so that only the first would be sent"
                    + EncodedOption.advice(text));
        }
        return OptionExpression.key(context, option, text);
    }

    /** Reads a key. A key without visible characters counts as none. */
    private static String read(TextReader reader, String field, String given, Object value) {
        String key = reader.read(field, given, value);
        return TextReader.isBlank(key) ? null : key;
    }
}
