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
package net.chatmaid.camel.reliability.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.Message;

/** The changes at the server that a consumer must emit, and the texts by which they are compared. */
final class AccountChanges {

    private static final String SENDER = "+15551234567";

    private final TestedEndpoint endpoint;
    private final ChatmaidSandbox sandbox;
    private boolean isConnected = true;

    AccountChanges(TestedEndpoint endpoint, ChatmaidSandbox sandbox) {
        this.endpoint = endpoint;
        this.sandbox = sandbox;
        // what was before is too old for the consumers' lookback
        sandbox.advance(Duration.ofDays(2));
    }

    /** Makes changes, and returns their texts. */
    List<String> make() {
        sandbox.advance(Duration.ofMinutes(10));
        return switch (endpoint) {
            case FROM_STATUS -> {
                String id = sandbox.addMessage(
                                sandbox.liveKey(),
                                "+15557654321",
                                "Hello",
                                sandbox.clock().now())
                        .id();
                sandbox.advance(Duration.ofMinutes(10));
                yield Stream.of("sent", "delivered", "read")
                        .map(status -> id + " " + status)
                        .toList();
            }
            case FROM_INBOUND ->
                List.of(sandbox.receive("+15557654321", "Hello").id());
            case FROM_PHONES -> {
                isConnected = !isConnected;
                String status = isConnected ? "connected" : "disconnected";
                sandbox.setConnectionStatus(SENDER, status);
                yield List.of(
                        SENDER + " " + status + " " + sandbox.clock().now().toEpochMilli());
            }
            default -> throw new IllegalArgumentException(endpoint + " is no consumer");
        };
    }

    /** The text of an emitted change. */
    String textOf(Message emitted) {
        return switch (endpoint) {
            case FROM_STATUS ->
                emitted.getHeader(ChatmaidConstants.MESSAGE_ID) + " " + emitted.getHeader(ChatmaidConstants.STATUS);
            case FROM_INBOUND -> emitted.getHeader(ChatmaidConstants.MESSAGE_ID, String.class);
            case FROM_PHONES ->
                emitted.getHeader(ChatmaidConstants.PHONE_NUMBER)
                        + " " + emitted.getHeader(ChatmaidConstants.CONNECTION_STATUS)
                        + " " + emitted.getMessageTimestamp();
            default -> throw new IllegalArgumentException(endpoint + " is no consumer");
        };
    }
}
