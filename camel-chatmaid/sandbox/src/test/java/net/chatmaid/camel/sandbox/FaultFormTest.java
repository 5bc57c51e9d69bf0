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
package net.chatmaid.camel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.sandbox.testing.ApiContract;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of errors on demand. */
class FaultFormTest {

    @RegisterExtension
    final FaultedSandbox chatmaid = new FaultedSandbox();

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 429, 500, 503})
    void isThatOfTheErrorsOfTheSandbox(int status) {
        // given
        Reply own = chatmaid.client().get("/v1/messages/none");

        // then
        for (Fault fault : List.of(Fault.status(status), Fault.messageAsString(status, "No"))) {
            chatmaid.sandbox().clearRequests();
            Reply reply = chatmaid.failing(fault);
            assertThat(reply.status()).isEqualTo(status);
            assertThat(ApiContract.fields(reply.json())).containsExactlyElementsOf(ApiContract.fields(own.json()));
            assertThat(reply.json().path("statusCode").asInt()).isEqualTo(status);
            assertThat(reply.header("content-type")).isEqualTo(own.header("content-type"));
        }
    }
}
