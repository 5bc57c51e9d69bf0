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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Responses with which a sandbox fails on demand. */
class FaultTest {

    @RegisterExtension
    final FaultedSandbox chatmaid = new FaultedSandbox();

    @Test
    void respondsWithAStatusInTheFormOfTheApi() {
        Reply reply = chatmaid.failing(Fault.status(503));
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().path("error").asText()).isEqualTo("Service Unavailable");
        assertThat(reply.json().path("message").isArray()).isTrue();
    }

    @Test
    void respondsWithAPageOfAProxy() {
        Reply reply = chatmaid.failing(Fault.html(502));
        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.header("content-type")).isEqualTo("text/html");
        assertThat(reply.body()).startsWith("<html>");
    }

    @Test
    void respondsWithAnEmptyBody() {
        Reply reply = chatmaid.failing(Fault.empty(504));
        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("content-type")).isNull();
    }

    @Test
    void respondsWithABodyThatIsNotJson() {
        Reply reply = chatmaid.failing(Fault.garbage());
        assertThat(reply.status()).isEqualTo(200);
        assertThatThrownBy(reply::json).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void respondsWithAMessageThatIsAString() {
        Reply reply = chatmaid.failing(Fault.messageAsString(400, "to is wrong"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").textValue()).isEqualTo("to is wrong");
    }
}
