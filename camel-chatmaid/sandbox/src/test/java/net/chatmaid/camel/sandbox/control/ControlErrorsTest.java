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
package net.chatmaid.camel.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.testing.ApiContract;
import net.chatmaid.camel.sandbox.testing.ControlClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the control API rejects, and what it says then. */
class ControlErrorsTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ControlClient control = new ControlClient(sandbox);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /received | {'from': '+15557654321', 'text': 'x'} | 400 | 'text' is not known; allowed are from, content",
                "POST | /received | {'content': 'x'} | 400 | from is required",
                "POST | /received | {'from': '0123', 'content': 'x'} | 400 | E.164",
                "POST | /received | {'from': '+15557654321', 'groupId': 'x'} | 400 | JID",
                "POST | /received | [1] | 400 | must be a JSON object",
                "POST | /received | {'from': | 400 | is not JSON",
                "POST | /received | {'from': 'a', 'from': 'b'} | 400 | is not JSON",
                "POST | /received | {} {} | 400 | is not JSON",
                "POST | /received | {'from': 7} | 400 | from must be a string",
                "POST | /outgoing | {'to': '+15557654321'} | 400 | content is required",
                "POST | /outgoing | {'to': 'x', 'content': 'x'} | 400 | E.164",
                "PUT | /messages/none/status | {'status': 'read'} | 404 | none",
                "PUT | /messages/none/status | {} | 400 | status is required",
                "PUT | /messages/none/status | {'status': 'read', 'errorCode': 'X'} | 400 | only with the status failed",
                "POST | /messages/none/delay | {'millis': 1} | 404 | none",
                "POST | /messages/none/delay | {} | 400 | millis is required",
                "POST | /messages/none/delay | {'millis': -1} | 400 | millis must be a whole number from 0",
                "POST | /messages/none/delay | {'millis': 1.5} | 400 | millis must be a whole number",
                "POST | /messages/none/delay | {'millis': 99999999999999999999} | 400 | millis must be a whole number",
                "POST | /clock/advance | {'millis': 1} | 409 | system clock",
                "POST | /phones | {'phoneNumber': '+15551234567', 'displayName': 'x'} | 409 | already has",
                "POST | /phones | {'phoneNumber': 'x', 'displayName': 'x'} | 400 | E.164",
                "PUT | /phones/none/connection-status | {'connectionStatus': 'x'} | 404 | none",
                "POST | /faults | {'kind': 'none'} | 400 | one of status, message-as-string, html",
                "POST | /faults | {'kind': 'status', 'status': 200} | 400 | from 400 to 599",
                "POST | /faults | {'kind': 'status', 'times': 0} | 400 | from 1 to",
                "PUT | /webhooks | {'url': 'ftp://x', 'secret': 's'} | 400 | http://",
                "PUT | /webhooks | {'url': 'not a url', 'secret': 's'} | 400 | http://",
                "PUT | /webhooks | {'url': 'http://localhost/hook'} | 400 | needs a secret",
                "PUT | /webhooks | {'secret': 's'} | 400 | needs a url",
                "PUT | /webhooks | {'disorder': {'dropped': 2}} | 400 | from 0 to 1",
                "PUT | /webhooks | {'disorder': {'doubled': 0.6, 'doubledAtOnce': 0.6}} | 400 | more than 1 together",
                "PUT | /webhooks | {'disorder': {'lost': 1}} | 400 | 'lost' is not known; allowed are dropped",
                "POST | /reset | {'all': true} | 400 | 'all' is not known",
                "GET | /changes?since=x | | 400 | since must be",
                "GET | /changes?wait=30001 | | 400 | from 0 to 30000",
                "GET | /requests?limit=0 | | 400 | limit must be",
                "GET | /messages/none | | 404 | none",
                "GET | /none | | 404 | openapi.yaml",
                "DELETE | /messages/none | | 405 | allowed are GET",
                "POST | /changes | | 405 | allowed are GET",
                "PATCH | /faults | | 405 | allowed are GET, POST, DELETE"
            })
    void saysWhatIsWrongAndWhatIsAllowed(String method, String path, String body, int status, String sentence) {
        // when
        Reply reply = control.call(method, "/_sandbox" + path, body);
        // then
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(ApiContract.fields(reply.json())).containsExactly("error");
        assertThat(reply.json().path("error").asText()).contains(sentence).endsWith(".");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void namesTheAllowedMethodsInTheHeaderToo() {
        assertThat(control.call("PATCH", "/_sandbox/faults", null).header("Allow"))
                .isEqualTo("GET, POST, DELETE");
    }

    @Test
    void takesABodyOfTheLimitAndRejectsALargerOne() {
        // given
        String frame = "{'from': '+15557654321', 'content': ''}";
        String most = "x".repeat(ControlApi.MOST_BYTES - frame.length());
        // when
        Reply taken = control.post("/_sandbox/received", frame.replace("''}", "'" + most + "'}"));
        Reply rejected = control.post("/_sandbox/received", frame.replace("''}", "'" + most + "x'}"));
        // then
        assertThat(taken.status()).isEqualTo(201);
        assertThat(rejected.status()).isEqualTo(413);
        assertThat(rejected.json().path("error").asText()).contains("256 KiB");
        assertThat(sandbox.inbound()).hasSize(1);
    }

    @Test
    void rejectsABodyThatIsNotSentAsJson() {
        // given
        PlainHttpClient http = PlainHttpClient.live(sandbox);
        String body = "{\"from\": \"+15557654321\", \"content\": \"x\"}";
        // when
        Reply plain =
                http.exchange(http.request("POST", "/_sandbox/received", body).header("Content-Type", "text/plain"));
        Reply none = http.exchange(http.request("POST", "/_sandbox/received", body));
        Reply json = http.exchange(http.request("POST", "/_sandbox/received", body)
                .header("Content-Type", "Application/JSON; charset=utf-8"));
        // then
        assertThat(plain.status()).isEqualTo(403);
        assertThat(none.status()).isEqualTo(403);
        assertThat(json.status()).isEqualTo(201);
        assertThat(sandbox.inbound()).hasSize(1);
    }
}
