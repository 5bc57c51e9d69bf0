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

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private SandboxMain.Result run(String... args) {
        return SandboxMain.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 8080 | Unknown option --prot | --port",
                "8080 | Unknown option 8080 | --port",
                "--port | --port needs a value | --help",
                "--port --live | --port needs a value | --help",
                "--port x | --port must be | 0 to 65535",
                "--port 65536 | --port must be | 0 to 65535",
                "--rate-limit -1 | --rate-limit must be | 0 to",
                "--step soon | --step must be | 500ms",
                "--step PT-1S | --step must be | not negative",
                "--list-order random | --list-order must be | newest, oldest or shuffled",
                "--disconnected-send 500 | --disconnected-send must be | accepted, 400 or 404",
                "--webhook-url ftp://x --webhook-secret s | --webhook-url must be | http",
                "--webhook-url not\\url --webhook-secret s | --webhook-url must be | http",
                "--webhook-url http://localhost/hook | --webhook-secret | go together",
                "--webhook-secret s | --webhook-url | go together",
                "--webhook-retries 1s,soon | --webhook-retries must be | 500ms",
                "--webhook-dropped 10% | --webhook-dropped must be | 0 to 1",
                "--webhook-held-back later | --webhook-held-back must be | 2s",
                "--webhook-seed x | --webhook-seed must be | 0 to",
                "--webhook-doubled 0.6 --webhook-doubled-at-once 0.6 | doubled | more than 1 together"
            })
    void namesAnOptionThatIsNotValid(String args, String option, String allowed) {
        // when
        SandboxMain.Result result = run(args.split(" "));

        // then
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.sandbox()).isEmpty();
        assertThat(err().lines()).hasSize(1);
        assertThat(err()).contains(option).contains(allowed);
        assertThat(out()).isEmpty();
    }

    @Test
    void listsTheMagicRecipientsInTheHelp() {
        assertThat(run("--help").exitCode()).isZero();
        assertThat(out())
                .contains("--list-order")
                .contains("--webhook-reordered")
                .contains(MagicRecipients.MEDIA_ERROR + "  pending, then failed with MEDIA_ERROR")
                .contains(MagicRecipients.FAILS_AFTER_SENT);
    }

    @Test
    void exitsWithOneIfThePortIsInUse() {
        try (ChatmaidSandbox other = ChatmaidSandbox.start()) {
            assertThat(run("--port", Integer.toString(other.port())).exitCode()).isEqualTo(1);
            assertThat(err().lines()).hasSize(1);
            assertThat(err()).contains(":" + other.port()).contains("in use");
        }
    }

    @Test
    void printsAnExampleThatWorks() {
        // when
        SandboxMain.Result result = run("--port", "0", "--live", "--step", "2s", "--list-order", "oldest");

        // then
        try (ChatmaidSandbox sandbox = result.sandbox().orElseThrow()) {
            assertThat(out())
                    .contains(sandbox.baseUrl())
                    .contains("sk_test_sandbox")
                    .contains("none (an account normally has 100 requests a minute");
            Matcher curl = Pattern.compile(
                            "curl -X POST (\\S+) -H 'Authorization: Bearer (\\S+)' -H 'Content-Type: application/json' -d '(.+)'")
                    .matcher(out());
            assertThat(curl.find()).isTrue();
            assertThat(curl.group(1)).isEqualTo(sandbox.baseUrl() + "/v1/messages/send");
            PlainHttpClient.Reply reply =
                    new PlainHttpClient(sandbox, curl.group(2)).post("/v1/messages/send", curl.group(3));
            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.data().path("status").asText()).isEqualTo("pending");
        }
    }

    @Test
    void printsAndAppliesTheRateLimit() {
        try (ChatmaidSandbox sandbox =
                run("--port", "0", "--rate-limit", "1").sandbox().orElseThrow()) {
            assertThat(out()).contains("1 requests a minute");
            assertThat(PlainHttpClient.test(sandbox).get("/v1/account").status())
                    .isEqualTo(200);
            assertThat(PlainHttpClient.test(sandbox).get("/v1/account").status())
                    .isEqualTo(429);
        }
    }

    @Test
    void printsThePage() {
        try (ChatmaidSandbox sandbox = run("--port", "0").sandbox().orElseThrow()) {
            assertThat(out()).contains("Page:             " + sandbox.baseUrl() + "/\n");
        }
    }

    @Test
    void printsALineForEachRequestWithoutItsKeyAndItsText() {
        try (ChatmaidSandbox sandbox = run("--port", "0", "--verbose").sandbox().orElseThrow()) {
            // given
            PlainHttpClient http = new PlainHttpClient(sandbox, "sk_live_5ecret");
            out.reset();
            // when
            http.get("/v1/messages?limit=2&key=sk_live_5ecret");
            sandbox.failNext(1, Fault.delay(Duration.ZERO));
            String id = http.send(PlainHttpClient.RECIPIENT).data().path("id").asText();
            http.get("/_sandbox/account");
            // then
            assertThat(out().lines())
                    .satisfiesExactly(
                            list -> assertThat(list)
                                    .matches("\\S+Z GET /v1/messages\\?limit=2&key=sk_live_\\*\\*\\* 200 \\d+ ms"),
                            send -> assertThat(send)
                                    .matches("\\S+Z POST /v1/messages/send 201 \\d+ ms " + id + " \\(fault: delay\\)"));
            assertThat(out()).doesNotContain("5ecret", "Order 7784");
        }
    }

    @Test
    void printsNoRequestIfItIsNotAskedTo() {
        try (ChatmaidSandbox sandbox = run("--port", "0").sandbox().orElseThrow()) {
            // given
            out.reset();
            // when
            PlainHttpClient.live(sandbox).get("/v1/messages");
            // then
            assertThat(out()).isEmpty();
        }
    }

    @Test
    void listensOnAPortThatNoExampleUsesByDefault() {
        assertThat(CommandLine.parse().settings().port()).isEqualTo(8090);
    }
}
