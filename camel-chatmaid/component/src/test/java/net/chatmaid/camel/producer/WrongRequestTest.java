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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that do not conform to the API's document. */
class WrongRequestTest {

    @RegisterExtension
    static final ConformingSandbox SANDBOX = new ConformingSandbox();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(SANDBOX.get());

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"to\":\"+15557654321\",\"content\":\"x\",\"environment\":\"test\"}",
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"to\":\"+15557654321\"}",
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"to\":\"+15557654321\",\"content\":\"\"}",
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"to\":\"someone\",\"content\":\"x\"}",
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"content\":\"x\"}",
                "POST | /v1/messages/send  |           | {\"fromPhoneId\":\"+1\",\"to\":\"+15557654321\",\"mediaUrls\":[\"http://a.b/c\"]}",
                "GET  | /v1/messages       | limit=101 | ",
                "GET  | /v1/messages       | page=0    | ",
                "GET  | /v1/messages       | status=x  | ",
                "GET  | /v1/messages       | other=1   | ",
                "GET  | /v1/groups         |           | ",
                "GET  | /v1/account/usage  | period=y  | ",
                "GET  | /v1/messages/a/b   |           | ",
                "PUT  | /v1/messages       |           | "
            })
    void areReported(String method, String path, String query, String body) {
        // given
        SandboxRequest request = new SandboxRequest(
                Instant.EPOCH,
                method,
                path,
                query == null ? "" : query,
                body == null ? "" : body,
                Map.of("content-type", List.of("application/json")));
        // then
        assertThat(SANDBOX.violations(List.of(request))).isNotEmpty();
    }
}
