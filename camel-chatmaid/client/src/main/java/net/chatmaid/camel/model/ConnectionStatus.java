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
 * Whether a sender's phone is connected. The constants are the published states; any other text is kept.
 *
 * @param value the API's word, never {@code null}
 */
public record ConnectionStatus(@JsonValue String value) {

    public static final ConnectionStatus CONNECTED = new ConnectionStatus("connected");
    public static final ConnectionStatus DISCONNECTED = new ConnectionStatus("disconnected");
    public static final ConnectionStatus CONNECTING = new ConnectionStatus("connecting");
    public static final ConnectionStatus QR_PENDING = new ConnectionStatus("qr_pending");
    public static final ConnectionStatus ERROR = new ConnectionStatus("error");

    private static final Set<ConnectionStatus> KNOWN = Set.of(CONNECTED, DISCONNECTED, CONNECTING, QR_PENDING, ERROR);

    public ConnectionStatus {
        Objects.requireNonNull(value, "connectionStatus");
    }

    /** The state for the API's word; {@code null} for {@code null}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ConnectionStatus of(String value) {
        return value == null ? null : new ConnectionStatus(value);
    }

    /** Whether this version knows the state. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** The API's word. */
    @Override
    public String toString() {
        return value;
    }
}
