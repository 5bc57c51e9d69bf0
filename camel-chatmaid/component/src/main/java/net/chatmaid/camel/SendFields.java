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

import java.util.Collection;
import java.util.Optional;
import net.chatmaid.camel.model.FieldRules;
import net.chatmaid.camel.model.SendRequest;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** Makes the request of a send from an exchange: for every field the header, else the option, else the body. */
final class SendFields {

    private final PhoneField from;
    private final PhoneField to;
    private final ExchangeField content;
    private final KeyExpression idempotencyKey;
    private final String mediaUrls;
    private final SendBodyReader bodies;

    private SendFields(CamelContext context, ChatmaidConfiguration options) {
        this.from = PhoneField.from(context, options);
        this.to = PhoneField.to(context, options);
        this.content = ExchangeField.of(context, ChatmaidConstants.CONTENT, "content", options.getContent());
        this.idempotencyKey = new KeyExpression(context, options.getIdempotencyKey());
        this.mediaUrls = options.getMediaUrls();
        this.bodies = new SendBodyReader(options.getBodyFormat());
    }

    /**
     * @throws IllegalArgumentException when an option can't be right for any exchange
     */
    static SendFields of(CamelContext context, ChatmaidConfiguration options) {
        SendFields fields = new SendFields(context, options);
        fields.content.constant().flatMap(FieldRules::content).ifPresent(SendFields::refuse);
        Optional.ofNullable(MediaUrls.of(options.getMediaUrls())).stream()
                .flatMap(Collection::stream)
                .flatMap(url -> FieldRules.mediaUrl(url).stream())
                .forEach(SendFields::refuse);
        return fields;
    }

    SendRequest read(Exchange exchange) {
        SendRequest body = bodies.read(exchange, content.isGivenBy(exchange));
        Object media = exchange.getMessage().getHeader(ChatmaidConstants.MEDIA_URLS);
        return new SendRequest(
                from.of(exchange, body.from()),
                to.of(exchange, body.to()),
                or(content.of(exchange), body.content()),
                or(MediaUrls.of(media), or(MediaUrls.of(mediaUrls), body.mediaUrls())),
                or(idempotencyKey.of(exchange), body.idempotencyKey()));
    }

    private static <T> T or(T first, T second) {
        return first == null ? second : first;
    }

    private static void refuse(String problem) {
        throw new IllegalArgumentException("Option " + problem);
    }
}
