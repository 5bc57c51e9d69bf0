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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are an event and bodies that are not. */
class EventParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\": \"message.edited\"}",
                "{\"event\": \"message.edited\", \"data\": [1, null]}",
                "{\"event\": \"account.suspended\", \"data\": {\"messageId\": 5, \"sentAt\": {}}}",
                "{\"event\": \"message.edited\", \"timestamp\": \"x\", \"data\": {\"messageId\": 5, \"messageId\": 6}}",
            })
    void acceptsAnUnknownEvent(String body) {
        // when
        WebhookEvent event = Events.parse(body);
        // then
        assertThat(event.isKnown()).isFalse();
        assertThat(event.data()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "secret",
                "{",
                "[]",
                "null",
                "5",
                "\"secret\"",
                "{}",
                "{\"event\": null}",
                "{\"event\": 5}",
                "{\"event\": \" \"}",
                "{\"event\": \"message.edited\"} secret",
                "{\"event\": \"message.edited\", \"event\": \"message.sent\"}",
                "{\"event\": \"message.sent\"}",
                "{\"event\": \"message.sent\", \"data\": null}",
                "{\"event\": \"message.sent\", \"data\": []}",
                "{\"event\": \"message.sent\", \"data\": {}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": null}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"\"}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": {\"secret\": 1}}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": 7.5}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"a\"}, \"data\": {\"messageId\": \"b\"}}",
                "{\"event\": \"phone.connected\", \"data\": {\"phoneId\": \"a\", \"phoneId\": \"b\"}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"a\", \"messageId\": \"b\"}}",
            })
    void rejectsAnythingElse(String body) {
        assertThatExceptionOfType(ChatmaidEventException.class)
                .isThrownBy(() -> Events.parse(body))
                .withMessageStartingWith("The webhook")
                .withNoCause()
                .matches(rejection -> !rejection.getMessage().contains("secret"));
    }
}
