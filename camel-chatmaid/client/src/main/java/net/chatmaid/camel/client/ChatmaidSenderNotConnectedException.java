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
package net.chatmaid.camel.client;

import net.chatmaid.camel.model.ConnectionStatus;

/**
 * A send with a live key was rejected with 400 or 404, and a lookup directly afterwards found that its sender is not
 * connected. No message was created. The rejection is the cause.
 */
public class ChatmaidSenderNotConnectedException extends ChatmaidApiException {

    private static final long serialVersionUID = 1L;

    private final String sender;
    private final String connectionStatus;
    private final String recipient;

    /**
     * @param sender the sender as the send named it
     * @param connectionStatus the sender's connection status, not {@code connected}
     * @param recipient whom the message was for
     * @param rejection the API's response to the send
     */
    public ChatmaidSenderNotConnectedException(
            String sender, ConnectionStatus connectionStatus, String recipient, ChatmaidApiException rejection) {
        super(
                "The message to " + recipient + " was not sent: sender " + sender + " is "
                        + (connectionStatus.isKnown() ? connectionStatus.value() : "not connected")
                        + ". Connect it in Chatmaid's dashboard, then send the message again; it is not retried."
                        + " Chatmaid responded to the send with " + rejection.getStatus(),
                rejection.response());
        this.sender = sender;
        this.connectionStatus = connectionStatus.value();
        this.recipient = recipient;
        initCause(rejection);
    }

    /** The sender as the send named it, by its E.164 number or its dashboard id; the connected one that was picked if none. */
    public String getSender() {
        return sender;
    }

    /** The sender's connection status after the rejection; never {@code null}. */
    public ConnectionStatus getConnectionStatus() {
        return ConnectionStatus.of(connectionStatus);
    }

    /** Whom the message was for: an E.164 number or a group's JID. */
    public String getRecipient() {
        return recipient;
    }
}
