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

/** The operation of an endpoint: the word after {@code chatmaid:} in its URI. */
public enum ChatmaidOperation {
    /** Sends one message. */
    send,
    /** Looks up a message. As a consumer, emits each status change. */
    status,
    /** Lists messages, one page or all. */
    messages,
    /** Lists senders, looks one up, or returns a connected one. As a consumer, emits each change of a connection. */
    phones,
    /** Lists received messages, or looks one up. As a consumer, emits each received message. */
    inbound,
    /** Lists the groups that a sender can post to. */
    groups,
    /** Looks up the account. */
    account,
    /** Looks up the usage of the account. */
    usage,
    /** Checks whether everything is ready to go live. */
    verify,
    /** Receives webhooks, by Camel's webhook component: {@code from("webhook:chatmaid:events")}. */
    events;

    /**
     * @param word the word after {@code chatmaid:} in the URI
     * @throws IllegalArgumentException if it is not an operation
     */
    static ChatmaidOperation named(String word) {
        return Stream.of(values())
                .filter(operation -> operation.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("chatmaid:" + word + " is not an operation: expected "
                        + Stream.of(values())
                                .map(operation -> "chatmaid:" + operation)
                                .collect(Collectors.joining(", "))));
    }
}
