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
package net.chatmaid.camel.consumer;

import java.util.List;
import java.util.function.BooleanSupplier;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.header.ChangeHeaders;
import net.chatmaid.camel.tracking.InboundPoll;

/** The received messages. With a test key no message is received, so no request is made. */
record InboundChangeSource(ChatmaidClient client, InboundPoll poll) implements ChangeSource {

    @Override
    public List<Change> poll(BooleanSupplier mayContinue) {
        if (client.isTest()) {
            return List.of();
        }
        return poll.poll(mayContinue).stream()
                .map(message ->
                        new Change(InboundPoll.key(message), message.id(), out -> ChangeHeaders.put(message, out)))
                .toList();
    }
}
