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

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberJsonTest {

    private final JsonMapper json = ModelJson.mapper();

    @Test
    void readsAndWritesEachFieldAndNoOther() throws Exception {
        // given
        String text = "{\"id\":\"ph_1\",\"phoneNumber\":\"+15551234567\",\"displayName\":\"Orders\","
                + "\"environment\":\"test\",\"connectionStatus\":\"connected\","
                + "\"lastConnectedAt\":\"2026-02-06T14:22:30Z\",\"lastDisconnectedAt\":\"2026-02-05T14:22:30Z\","
                + "\"createdAt\":\"2026-01-06T14:22:30Z\",\"updatedAt\":\"2026-02-06T14:22:30.500Z\",\"battery\":0.5}";

        // when
        PhoneNumber phone = json.readValue(text, PhoneNumber.class);

        // then
        assertThat(phone.additional()).containsOnlyKeys("battery");
        assertThat(json.writeValueAsString(phone)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "connected,true",
        "disconnected,false",
        "connecting,false",
        "qr_pending,false",
        "error,false",
        "new,false"
    })
    void isConnectedOnlyWithThatStatus(String state, boolean connected) throws Exception {
        // when
        PhoneNumber phone = json.readValue("{\"connectionStatus\": \"" + state + "\"}", PhoneNumber.class);

        // then
        assertThat(phone.isConnected()).isEqualTo(connected);
        assertThat(phone.connectionStatus()).hasToString(state);
    }

    @Test
    void isNotConnectedWithoutAStatus() throws Exception {
        assertThat(json.readValue("{\"id\": \"ph_1\"}", PhoneNumber.class).isConnected())
                .isFalse();
    }

    @Test
    void isNamedByItsNumberOrItsId() throws Exception {
        // given
        PhoneNumber phone = json.readValue("{\"id\": \"ph_1\", \"phoneNumber\": \"+15551234567\"}", PhoneNumber.class);

        // then
        assertThat(phone.isNamed("ph_1")).isTrue();
        assertThat(phone.isNamed("+15551234567")).isTrue();
        assertThat(phone.isNamed("15551234567")).isFalse();
        assertThat(phone.isNamed(null)).isFalse();
    }
}
