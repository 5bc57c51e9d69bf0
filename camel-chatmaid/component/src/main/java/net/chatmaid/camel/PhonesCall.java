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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.model.FieldRules;
import net.chatmaid.camel.model.JsonRecord;
import net.chatmaid.camel.model.PhoneNumber;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** {@code to("chatmaid:phones")}: lists the account's senders, or looks one up. */
record PhonesCall(PhoneLookup lookup, PhoneField phone, ChatmaidClient client) implements Call {

    static CallFactory.ClientCall create(CamelContext context, ChatmaidConfiguration options) {
        PhoneField phone = PhoneField.phone(context, options);
        return client -> new PhonesCall(options.getLookup(), phone, client);
    }

    @Override
    public CompletableFuture<? extends Reply> make(Exchange exchange) {
        boolean isAsked = lookup != PhoneLookup.list && lookup != PhoneLookup.connected;
        String given = isAsked ? phone.of(exchange) : null;
        PhoneLookup asked = Optional.ofNullable(lookup).orElse(given == null ? PhoneLookup.list : PhoneLookup.get);
        return switch (asked) {
            case list -> client.phoneNumbers().thenApply(ListReply::new);
            case connected -> client.connectedSender().thenApply(PhoneReply::new);
            case get -> client.phoneNumber(orBody(given, exchange)).thenApply(PhoneReply::new);
            case status -> client.phoneStatus(orBody(given, exchange)).thenApply(PhoneReply::new);
        };
    }

    private String orBody(String given, Exchange exchange) {
        if (given != null) {
            return given;
        }
        Object content = exchange.getMessage().getBody();
        if (content instanceof PhoneNumber body) {
            return body.id() == null ? body.phoneNumber() : body.id();
        }
        // the JSON of a small record would pass as a dashboard id
        boolean isText = !(content instanceof JsonRecord || content instanceof Collection<?>);
        String text = isText ? exchange.getMessage().getBody(String.class) : null;
        boolean isPhone = text != null
                && (WrittenNumber.isOne(text) || FieldRules.from(text.strip()).isEmpty());
        if (!isPhone) {
            throw Refusal.of("phone is missing for lookup=" + lookup + ": expected an E.164 number or a dashboard id in"
                    + " the header " + ChatmaidConstants.PHONE + ", the option phone, or the body");
        }
        return phone.read(text.strip());
    }

    private record ListReply(List<PhoneNumber> phones) implements Reply {

        @Override
        public void into(Exchange exchange) {
            exchange.getMessage().setBody(new RecordList(phones));
        }
    }

    private record PhoneReply(PhoneNumber found) implements Reply {

        @Override
        public void into(Exchange exchange) {
            exchange.getMessage().setBody(found);
            MessageReply.set(exchange.getMessage(), ChatmaidConstants.CONNECTION_STATUS, found.connectionStatus());
        }
    }
}
