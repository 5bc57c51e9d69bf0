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
 * A send with a live key was rejected with 400 or 404, and its sender is not connected, as a status request directly
 * after the rejection shows. No message was created. The cause is the rejection.
 */
public class ChatmaidSenderNotConnectedException extends ChatmaidApiException {

    private static final long serialVersionUID = 1L;

    /** The sender. */
    private final String sender;
    /** The API's text of the connection status. */
    private final String connectionStatus;
    /** The recipient of the message. */
    private final String recipient;

    /**
     * Creates an exception.
     *
     * @param sender the sender as the send named it
     * @param connectionStatus the connection status of the sender; not {@code connected}
     * @param recipient the recipient of the message
     * @param rejection the response of the API to the send
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

    /**
     * {@return the sender by its E.164 number or its dashboard id, as the send named it, or the one that the client
     * chose}
     */
    public String getSender() {
        return sender;
    }

    /** {@return the connection status of the sender after the rejection; never {@code null}} */
    public ConnectionStatus getConnectionStatus() {
        return ConnectionStatus.of(connectionStatus);
    }

    /** {@return the recipient of the message: an E.164 number or a group's JID} */
    public String getRecipient() {
        return recipient;
    }
}
