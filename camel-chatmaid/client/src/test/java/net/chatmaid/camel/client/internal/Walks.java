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
package net.chatmaid.camel.client.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** Lists of messages, and what an iteration over their pages returns. */
final class Walks {

    private Walks() {}

    static void add(ChatmaidSandbox sandbox, int count) {
        for (int i = 0; i < count; i++) {
            sandbox.addMessage(
                    sandbox.testKey(), "+15557654321", "hi", sandbox.clock().now());
        }
    }

    static List<String> ids(Iterator<Message> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
                .map(Message::id)
                .toList();
    }
}
