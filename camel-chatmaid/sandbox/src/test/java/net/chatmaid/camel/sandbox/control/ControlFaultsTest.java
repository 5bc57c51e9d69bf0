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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.testing.ControlClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults by the control API. */
class ControlFaultsTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ControlClient control = new ControlClient(sandbox);
    private final PlainHttpClient live = PlainHttpClient.live(sandbox);

    private JsonNode lastRequest() {
        return control.get("/_sandbox/requests?limit=1").json().path("requests").path(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'status', 'status': 500} | 500 | statusCode",
                "{'kind': 'message-as-string', 'status': 404} | 404 | statusCode",
                "{'kind': 'html', 'status': 502} | 502 | <html>",
                "{'kind': 'empty'} | 503 | ''",
                "{'kind': 'rate-limited', 'retryAfterMillis': 2500} | 429 | \"retryAfter\":3",
                "{'kind': 'rate-limited-by-body', 'retryAfterMillis': 0} | 429 | \"retryAfter\":1",
                "{'kind': 'rate-limited-by-header'} | 429 | statusCode",
                "{'kind': 'garbage'} | 200 | }this is not JSON{",
                "{'kind': 'delay', 'delayMillis': 1} | 200 | success"
            })
    void failsTheNextRequestAndIsRecordedInTheJournal(String fault, int status, String body) {
        // given
        Reply added = control.post("/_sandbox/faults", fault);
        // when
        Reply reply = live.get("/v1/messages");
        // then
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).contains(body);
        assertThat(lastRequest().path("fault").asText())
                .isEqualTo(added.json().path("kind").asText());
        assertThat(lastRequest().path("status").asInt()).isEqualTo(status);
        assertThat(live.get("/v1/messages").status()).isEqualTo(200);
        assertThat(lastRequest().path("fault").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "lost-response", "truncated"})
    void breaksTheConnection(String kind) {
        // given
        control.post("/_sandbox/faults", "{'kind': '" + kind + "', 'method': 'POST', 'times': 2}");
        // then
        assertThat(live.get("/v1/messages").status()).isEqualTo(200);
        assertThatThrownBy(() -> live.send(PlainHttpClient.RECIPIENT)).isInstanceOf(UncheckedIOException.class);
        assertThat(lastRequest().path("fault").asText()).isEqualTo(kind);
        assertThat(lastRequest().path("status").isNull()).isEqualTo(!kind.equals("truncated"));
        assertThat(sandbox.messages().isEmpty()).isEqualTo(kind.equals("reset"));
        assertThat(lastRequest().path("messageId").isNull()).isEqualTo(kind.equals("reset"));
    }

    @Test
    void listsWhatWaitsAlsoFaultsOfATestUntilTheyAreCleared() {
        // given
        control.post("/_sandbox/faults", "{'kind': 'status', 'times': 3, 'method': 'get', 'pathPrefix': '/v1/mess'}");
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.rateLimitedByHeader("soon"));
        sandbox.failNext(1, Fault.delay(Duration.ofSeconds(2)));
        live.get("/v1/messages");
        // when
        JsonNode faults = control.get("/_sandbox/faults").json().path("faults");
        // then
        assertThat(faults.findValuesAsText("kind")).containsExactly("status", "rate-limited-by-header", "delay");
        assertThat(faults.findValuesAsText("timesLeft")).containsExactly("2", "1", "1");
        assertThat(faults.path(0).path("times").asInt()).isEqualTo(3);
        assertThat(faults.path(2).path("delayMillis").asInt()).isEqualTo(2_000);
        // when
        assertThat(control.call("DELETE", "/_sandbox/faults", null).status()).isEqualTo(204);
        // then
        assertThat(control.get("/_sandbox/faults").json().path("faults")).isEmpty();
        assertThat(live.get("/v1/messages").status()).isEqualTo(200);
    }

    @Test
    void noFaultStrikesTheControlApi() {
        // given
        control.post("/_sandbox/faults", "{'kind': 'status', 'pathPrefix': '/'}");
        // then
        assertThat(control.get("/_sandbox/faults").status()).isEqualTo(200);
        assertThat(control.get("/").status()).isEqualTo(200);
    }
}
