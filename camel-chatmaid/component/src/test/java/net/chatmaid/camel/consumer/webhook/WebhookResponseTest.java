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
package net.chatmaid.camel.consumer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a response to a webhook holds. */
class WebhookResponseTest {

    @RegisterExtension
    static final RejectingServer SERVER = new RejectingServer();

    @Test
    void holdsNothingOfTheRequest() {
        for (HttpRequest.Builder request : List.of(
                SERVER.signed("/chatmaid/events?mine=echo", RejectingServer.BODY),
                SERVER.signed("/chatmaid/events?mine=echo", "echo"))) {
            // when
            HttpResponse<String> response = SERVER.response(
                    request.header("X-Mine", "echo").header("Cookie", "c=echo").header("CamelHttpResponseCode", "299"));
            // then
            assertThat(response.statusCode()).isIn(200, 400);
            assertThat(response.body()).isEmpty();
            assertThat(response.headers().map()).doesNotContainKeys("x-mine", "mine", "x-chatmaid-signature", "cookie");
            assertThat(response.headers().map().toString()).doesNotContain("echo");
        }
    }
}
