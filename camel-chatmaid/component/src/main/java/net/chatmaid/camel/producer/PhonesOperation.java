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

import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.PhoneLookup;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.header.MessageHeaders;
import net.chatmaid.camel.json.RecordList;
import net.chatmaid.camel.model.FieldRules;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.producer.field.ExchangeField.FieldValue;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import net.chatmaid.camel.producer.field.Rejection;
import net.chatmaid.camel.producer.field.TextReader;
import net.chatmaid.camel.producer.number.WrittenNumber;
import org.apache.camel.Exchange;

/** {@code to("chatmaid:phones")}: lists the account's senders, or looks one up. */
record PhonesOperation(PhoneLookup lookup, PhoneField phone) implements Operation {

    static Builder create(FieldOptions options) {
        PhoneField phone = PhoneField.phone(options);
        return client -> new PhonesOperation(options.endpoint().getLookup(), phone);
    }

    @Override
    public CompletableFuture<? extends Reply> execute(Exchange exchange, ChatmaidClient client) {
        if (lookup == PhoneLookup.connected) {
            return client.connectedSender().thenApply(PhoneReply::new);
        }
        if (lookup == PhoneLookup.get || lookup == PhoneLookup.status) {
            String wanted = required(exchange);
            return (lookup == PhoneLookup.get ? client.phoneNumber(wanted) : client.phoneStatus(wanted))
                    .thenApply(PhoneReply::new);
        }
        String wanted = lookup == null ? phone.of(exchange) : null;
        return wanted == null
                ? client.phoneNumbers().thenApply(phones -> Reply.body(new RecordList(phones)))
                : client.phoneNumber(wanted).thenApply(PhoneReply::new);
    }

    private String required(Exchange exchange) {
        FieldValue<String> given = phone.given(exchange, new InputHeaders());
        String wanted = given.value();
        if (!given.isDecided()) {
            String body = fromBody(exchange);
            wanted = body == null ? phone.byDefault(exchange) : body;
        }
        if (wanted == null) {
            throw Rejection.of(
                    "phone is missing for lookup=" + lookup + ": expected an E.164 number or a dashboard id by"
                            + " the option phone, in the header " + ChatmaidConstants.PHONE + ", or in the body");
        }
        return wanted;
    }

    private String fromBody(Exchange exchange) {
        BodyStreams.keepBody(exchange);
        Object body = exchange.getMessage().getBody();
        if (body instanceof PhoneNumber found) {
            return found.id() == null ? found.phoneNumber() : found.id();
        }
        if (body instanceof PhoneChange change) {
            return change.phone().id() == null
                    ? change.phone().phoneNumber()
                    : change.phone().id();
        }
        TextReader reader = TextReader.of(exchange);
        String text = body != null && reader.isText(body) ? reader.read("phone", "in the body", body) : null;
        boolean isPhone = text != null
                && (WrittenNumber.mayBeNumber(text)
                        || FieldRules.from(text.strip()).isEmpty());
        return isPhone ? phone.readInBody(text.strip()) : null;
    }

    private record PhoneReply(PhoneNumber found) implements Reply {

        @Override
        public void into(Exchange exchange) {
            exchange.getMessage().setBody(found);
            MessageHeaders.setText(
                    exchange.getMessage(), ChatmaidConstants.CONNECTION_STATUS, found.connectionStatus());
        }
    }
}
