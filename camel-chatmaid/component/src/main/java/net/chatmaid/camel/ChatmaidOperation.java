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

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an endpoint does: the word behind {@code chatmaid:}. */
public enum ChatmaidOperation {
    /** Sends one message. */
    send,
    /** Looks one message up; as a consumer, emits a status change at a time. */
    status,
    /** Lists messages, page by page or all. */
    messages,
    /** Lists senders, looks one up, or picks a connected one; as a consumer, emits each change of a connection. */
    phones,
    /** Lists received messages or looks one up; as a consumer, emits each received message. */
    inbound,
    /** Lists the groups that a sender can post to. */
    groups,
    /** Looks the account up. */
    account,
    /** Looks up what the account has used. */
    usage,
    /** Checks that everything is there to go live. */
    verify,
    /** Takes what Chatmaid pushes, behind Camel's webhook component: {@code from("webhook:chatmaid:events")}. */
    events;

    /**
     * @param word what a URI has behind {@code chatmaid:}
     * @throws IllegalArgumentException if it is no operation
     */
    static ChatmaidOperation named(String word) {
        return Stream.of(values())
                .filter(operation -> operation.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("chatmaid:" + word + " is no operation: expected "
                        + Stream.of(values())
                                .map(operation -> "chatmaid:" + operation)
                                .collect(Collectors.joining(", "))));
    }
}
