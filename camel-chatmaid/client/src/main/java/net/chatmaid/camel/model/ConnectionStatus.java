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
package net.chatmaid.camel.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Set;

/**
 * The status of a sender's connection to WhatsApp. The constants are the published values; other values are kept.
 * Immutable.
 *
 * @param value the API's text; never {@code null}
 */
public record ConnectionStatus(@JsonValue String value) {

    /** The sender can send and receive. */
    public static final ConnectionStatus CONNECTED = new ConnectionStatus("connected");
    /** The sender has lost its connection. */
    public static final ConnectionStatus DISCONNECTED = new ConnectionStatus("disconnected");
    /** The sender is connecting. */
    public static final ConnectionStatus CONNECTING = new ConnectionStatus("connecting");
    /** The sender waits for its QR code to be scanned. */
    public static final ConnectionStatus QR_PENDING = new ConnectionStatus("qr_pending");
    /** The connection has failed. */
    public static final ConnectionStatus ERROR = new ConnectionStatus("error");

    private static final Set<ConnectionStatus> KNOWN = Set.of(CONNECTED, DISCONNECTED, CONNECTING, QR_PENDING, ERROR);

    /**
     * Checks that there is a value.
     *
     * @param value see {@link #value()}
     */
    public ConnectionStatus {
        Objects.requireNonNull(value, "connectionStatus");
    }

    /**
     * Returns the status for the API's text.
     *
     * @param value the text; may be {@code null}
     * @return the status; {@code null} for {@code null}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ConnectionStatus of(String value) {
        return value == null ? null : new ConnectionStatus(value);
    }

    /** {@return whether this version knows the status} */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the API's text} */
    @Override
    public String toString() {
        return value;
    }
}
