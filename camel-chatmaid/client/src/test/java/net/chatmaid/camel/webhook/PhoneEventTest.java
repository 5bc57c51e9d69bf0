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
package net.chatmaid.camel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.PhoneChange;
import org.junit.jupiter.api.Test;

/** Events of connections. */
class PhoneEventTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void hasTheFieldsOfTheSender() {
        PhoneChange change = (PhoneChange) Events.parse("""
                {"event": "phone.disconnected", "timestamp": "2026-03-01T10:00:09Z", "data": {"phoneId": "ph_1",
                "phoneNumber": "+15551234567", "displayName": "Shop", "status": "connecting",
                "lastConnectedAt": "2026-02-01T10:00:00Z", "lastDisconnectedAt": "2026-03-01T10:00:00Z"}}""").data();
        assertThat(change.phone().id()).isEqualTo("ph_1");
        assertThat(change.phone().phoneNumber()).isEqualTo("+15551234567");
        assertThat(change.phone().connectionStatus()).isEqualTo(ConnectionStatus.CONNECTING);
        assertThat(change.previousStatus()).isNull();
        assertThat(change.status()).isEqualTo(ConnectionStatus.DISCONNECTED);
        assertThat(change.time()).isEqualTo(AT);
    }

    @Test
    void takesMissingFieldsFromTheEvent() {
        PhoneChange change = (PhoneChange)
                Events.parse("{\"event\": \"phone.connected\", \"timestamp\": \"2026-03-01T10:00:00Z\", \"data\": {}}")
                        .data();
        assertThat(change.phone().connectionStatus()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(change.status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(change.time()).isEqualTo(AT);
    }
}
