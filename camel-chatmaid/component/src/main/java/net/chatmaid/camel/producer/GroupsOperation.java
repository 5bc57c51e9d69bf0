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
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.json.RecordList;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import org.apache.camel.Exchange;

/** {@code to("chatmaid:groups")}: lists the groups that a sender can post to. */
record GroupsOperation(PhoneField from) implements Operation {

    static Builder create(FieldOptions options) {
        PhoneField from = PhoneField.from(options);
        return client -> new GroupsOperation(from);
    }

    @Override
    public CompletableFuture<? extends Reply> execute(Exchange exchange, ChatmaidClient client) {
        String given = from.of(exchange);
        CompletableFuture<List<Group>> groups = given == null
                ? client.connectedSender().thenCompose(sender -> client.groups(sender.asSender()))
                : client.groups(given);
        return groups.thenApply(found -> Reply.body(new RecordList(found)));
    }
}
