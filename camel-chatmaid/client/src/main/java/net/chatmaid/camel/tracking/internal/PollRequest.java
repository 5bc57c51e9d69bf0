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
import net.chatmaid.camel.model.MessageStatus;

/** A request of a poll. */
sealed interface PollRequest {

    /** The messages that the request should fetch. */
    List<String> expected();

    /** A page of the list of all messages. */
    record ListPage(int number, List<String> expected) implements PollRequest {}

    /**
     * A page of the list of the messages with a status. The last one expects all messages that the lists should show.
     */
    record StatusPage(MessageStatus status, int number, List<String> expected) implements PollRequest {}

    /** One message. */
    record SingleMessage(String id) implements PollRequest {

        @Override
        public List<String> expected() {
            return List.of(id);
        }
    }
}
