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
package net.chatmaid.camel.tracking.internal;

import java.util.List;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.Futures;
import net.chatmaid.camel.client.MessageListener;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.Page;

/** Fetches messages by one attempt each, and passes each row to a listener. Blocks for the request. */
final class MessageFetcher {

    private final ChatmaidClient client;
    private final MessageListener rows;

    /**
     * @param client calls its listeners for each message, except {@code rows}
     * @param rows is called for each message
     */
    MessageFetcher(ChatmaidClient client, MessageListener rows) {
        this.client = client.withoutWaiting().withoutListener(rows);
        this.rows = rows;
    }

    /** Fetches a page of the list of all messages. */
    Page<ListRow> page(int number) {
        return fetched(MessageQuery.page(number));
    }

    /** Fetches a page of the list of the messages with a status. */
    Page<ListRow> page(MessageStatus status, int number) {
        return fetched(new MessageQuery(null, status, number, MessageQuery.MAX_LIMIT));
    }

    /** Fetches one message. */
    void message(String id) {
        rows.onMessageFetched(Futures.join(client.message(id)));
    }

    private Page<ListRow> fetched(MessageQuery query) {
        Page<Message> page = Futures.join(client.messages(query));
        page.data().forEach(rows::onMessageFetched);
        List<ListRow> listed = page.data().stream().map(ListRow::of).toList();
        return new Page<>(listed, page.pagination());
    }
}
