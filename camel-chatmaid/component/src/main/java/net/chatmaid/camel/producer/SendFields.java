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
package net.chatmaid.camel.producer;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.model.FieldRules;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.producer.field.EncodedOption;
import net.chatmaid.camel.producer.field.ExchangeField;
import net.chatmaid.camel.producer.field.ExchangeField.FieldValue;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.KeyField;
import net.chatmaid.camel.producer.field.ListReader;
import net.chatmaid.camel.producer.field.OptionExpression;
import net.chatmaid.camel.producer.field.PhoneField;
import net.chatmaid.camel.producer.field.TextReader;
import org.apache.camel.Exchange;

/**
 * Reads the request of a send from an exchange: for each field the endpoint's option, otherwise the header, otherwise
 * the body, otherwise the component's default. Thread-safe.
 */
public final class SendFields {

    private final PhoneField from;
    private final PhoneField to;
    private final ExchangeField<String> content;
    private final ExchangeField<List<String>> mediaUrls;
    private final ExchangeField<String> idempotencyKey;
    private final SendBodyReader bodies;
    private final boolean readsBody;

    private SendFields(FieldOptions options) {
        this.from = PhoneField.from(options);
        this.to = PhoneField.to(options);
        this.content =
                ExchangeField.text("content", ChatmaidConstants.CONTENT, options, ChatmaidConfiguration::getContent);
        this.mediaUrls = ExchangeField.list(
                "mediaUrls", ChatmaidConstants.MEDIA_URLS, options, ChatmaidConfiguration::getMediaUrls);
        this.idempotencyKey = KeyField.of(options);
        this.bodies = new SendBodyReader(options.endpoint().getBodyFormat());
        this.readsBody = from.mayReadBody()
                || to.mayReadBody()
                || Stream.of(content, mediaUrls, idempotencyKey).anyMatch(ExchangeField::mayReadBody);
    }

    /**
     * @throws IllegalArgumentException if an option is not valid for any exchange
     */
    public static SendFields of(FieldOptions options) {
        SendFields fields = new SendFields(options);
        constants(fields.content)
                .flatMap(text -> FieldRules.content(text).stream())
                .forEach(SendFields::reject);
        TextReader reader = new TextReader(options.context(), null);
        constants(fields.mediaUrls)
                .map(text -> ListReader.read(reader, "mediaUrls", "by the option mediaUrls", text))
                .flatMap(urls -> Stream.ofNullable(urls).flatMap(List::stream))
                .flatMap(url -> FieldRules.mediaUrl(url).stream().map(problem -> problem + EncodedOption.advice(url)))
                .forEach(SendFields::reject);
        return fields;
    }

    private static Stream<String> constants(ExchangeField<?> field) {
        return field.constants().map(OptionExpression::constant);
    }

    /**
     * @param headers gets the headers from which values were read
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if a value or the body is not valid
     */
    SendRequest read(Exchange exchange, InputHeaders headers) {
        if (readsBody) {
            BodyStreams.keepBody(exchange);
        }
        FieldValue<String> sender = from.given(exchange, headers);
        FieldValue<String> recipient = to.given(exchange, headers);
        FieldValue<String> text = content.given(exchange, headers);
        FieldValue<List<String>> media = mediaUrls.given(exchange, headers);
        FieldValue<String> key = idempotencyKey.given(exchange, headers);
        boolean isDecided =
                sender.isDecided() && recipient.isDecided() && text.isDecided() && media.isDecided() && key.isDecided();
        boolean isEnough = recipient.value() != null && (text.value() != null || media.value() != null);
        SendBody body = isDecided ? SendBody.NONE : bodies.read(exchange, text.isDecided(), isEnough);
        SendInput rest = new SendInput(exchange, body);
        SendRequest request = SendRequest.builder()
                .from(rest.of("from", sender, from::ofBody, from::byDefault))
                .to(rest.of("to", recipient, to::ofBody, to::byDefault))
                .content(rest.of("content", text, content::ofBody, content::byDefault))
                .mediaUrls(rest.of("mediaUrls", media, mediaUrls::ofBody, mediaUrls::byDefault))
                .idempotencyKey(rest.of("idempotencyKey", key, idempotencyKey::ofBody, idempotencyKey::byDefault))
                .build();
        if (body.isUsed() || !isEnough) {
            body.rejectUnknown();
        }
        return request;
    }

    /** The values of fields that neither option nor header give. */
    private record SendInput(Exchange exchange, SendBody body) {

        private <T> T of(
                String field,
                FieldValue<T> given,
                BiFunction<Exchange, Object, T> ofBody,
                Function<Exchange, T> byDefault) {
            if (given.isDecided()) {
                return given.value();
            }
            T value = body.take(field, candidate -> ofBody.apply(exchange, candidate));
            return value == null ? byDefault.apply(exchange) : value;
        }
    }

    private static void reject(String problem) {
        throw new IllegalArgumentException("Option " + problem);
    }
}
