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

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.testing.ApiContract;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults on demand, the journal, stubs of one's own, and the reset that takes all of them away. */
class FaultTest {

    private final ChatmaidSandbox sandbox = ChatmaidSandbox.start();
    private final PlainHttpClient test = PlainHttpClient.test(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private PlainHttpClient.Reply failing(Fault fault) {
        sandbox.failNext(1, fault);
        PlainHttpClient.Reply reply = test.send(PlainHttpClient.RECIPIENT);
        assertThat(sandbox.messages()).isEmpty();
        return reply;
    }

    private void breaking(Fault fault, int messages) {
        sandbox.failNext(1, fault);
        assertThatThrownBy(() -> test.send(PlainHttpClient.RECIPIENT)).hasCauseInstanceOf(IOException.class);
        assertThat(sandbox.messages()).hasSize(messages);
        assertThat(sandbox.requestCount()).isEqualTo(1);
        assertThat(test.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(201);
    }

    @Test
    void aStatusInTheApisForm() {
        PlainHttpClient.Reply reply = failing(Fault.status(503));
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().path("error").asText()).isEqualTo("Service Unavailable");
        assertThat(reply.json().path("message").isArray()).isTrue();
    }

    @Test
    void aProxysPage() {
        PlainHttpClient.Reply reply = failing(Fault.html(502));
        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.header("content-type")).isEqualTo("text/html");
        assertThat(reply.body()).startsWith("<html>");
    }

    @Test
    void anEmptyBody() {
        PlainHttpClient.Reply reply = failing(Fault.empty(504));
        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("content-type")).isNull();
    }

    @Test
    void rateLimitedByTheBodyOnly() {
        PlainHttpClient.Reply reply = failing(Fault.rateLimitedByBody(Duration.ofMillis(1500)));
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.body()).isEqualTo("{\"error\":\"Too Many Requests\",\"retryAfter\":2}");
        assertThat(reply.header("retry-after")).isNull();
    }

    @Test
    void rateLimitedByTheHeaderOnly() {
        PlainHttpClient.Reply reply = failing(Fault.rateLimitedByHeader("Fri, 06 Feb 2026 14:22:30 GMT"));
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("retry-after")).isEqualTo("Fri, 06 Feb 2026 14:22:30 GMT");
        assertThat(reply.json().has("retryAfter")).isFalse();
        assertThat(reply.json().path("success").isBoolean()).isTrue();
    }

    @Test
    void aRateLimitOnDemandHasTheFormOfTheSandboxsOwn() {
        try (ChatmaidSandbox limited = ChatmaidSandbox.builder().rateLimit(1).start()) {
            // given
            PlainHttpClient.test(limited).get("/v1/account");
            PlainHttpClient.Reply own = PlainHttpClient.test(limited).get("/v1/account");

            // when
            PlainHttpClient.Reply reply = failing(Fault.rateLimited(Duration.ofMillis(1500)));

            // then
            assertThat(reply.status()).isEqualTo(own.status()).isEqualTo(429);
            assertThat(ApiContract.fields(reply.json())).containsExactlyElementsOf(ApiContract.fields(own.json()));
            assertThat(reply.json().path("success")).isEqualTo(own.json().path("success"));
            assertThat(reply.json().path("retryAfter").asInt()).isEqualTo(2);
            assertThat(reply.header("retry-after")).isEqualTo("2");
            assertThat(reply.header("content-type")).isEqualTo(own.header("content-type"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 429, 500, 503})
    void everyStatusHasTheFormOfTheSandboxsOwnErrors(int status) {
        // given
        PlainHttpClient.Reply own = test.get("/v1/messages/none");

        // then
        for (Fault fault : List.of(Fault.status(status), Fault.messageAsString(status, "No"))) {
            sandbox.clearRequests();
            PlainHttpClient.Reply reply = failing(fault);
            assertThat(reply.status()).isEqualTo(status);
            assertThat(ApiContract.fields(reply.json())).containsExactlyElementsOf(ApiContract.fields(own.json()));
            assertThat(reply.json().path("statusCode").asInt()).isEqualTo(status);
            assertThat(reply.header("content-type")).isEqualTo(own.header("content-type"));
        }
    }

    @Test
    void garbage() {
        PlainHttpClient.Reply reply = failing(Fault.garbage());
        assertThat(reply.status()).isEqualTo(200);
        assertThatThrownBy(reply::json).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aMessageThatIsAString() {
        PlainHttpClient.Reply reply = failing(Fault.messageAsString(400, "to is wrong"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").textValue()).isEqualTo("to is wrong");
    }

    @Test
    void aResetHappensBeforeTheRequestIsProcessed() {
        breaking(Fault.reset(), 0);
    }

    @Test
    void aLostAnswerHappensAfterTheRequestIsProcessed() {
        breaking(Fault.lostResponse(), 1);
    }

    @Test
    void aTruncatedAnswerBeginsAndDoesNotEnd() throws Exception {
        // given
        sandbox.failNext(1, Fault.truncated());
        HttpRequest request = test.request(
                        "POST",
                        "/v1/messages/send",
                        PlainHttpClient.body(PlainHttpClient.RECIPIENT).toString())
                .header("Authorization", "Bearer " + sandbox.testKey())
                .build();

        // when
        HttpResponse<InputStream> begun =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());

        // then
        assertThat(begun.statusCode()).isEqualTo(201);
        try (InputStream body = begun.body()) {
            assertThat(body.readNBytes(8)).asString().isEqualTo("{\"succes");
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void aDelayedRequestIsAnswered() {
        sandbox.failNext(1, Fault.delay(Duration.ofMillis(300)));
        assertThat(test.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(201);
    }

    @Test
    void faultsAreCountedFilteredAndCleared() {
        sandbox.failNext(2, "POST", "/v1/messages/send", Fault.status(500));
        sandbox.failNext(1, Fault.status(503));
        assertThat(test.get("/v1/account").status()).isEqualTo(503);
        assertThat(test.get("/v1/account").status()).isEqualTo(200);
        assertThat(test.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(500);
        assertThat(test.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(500);
        assertThat(test.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(201);
        sandbox.failNext(5, Fault.status(500));
        sandbox.clearFaults();
        assertThat(test.get("/v1/account").status()).isEqualTo(200);
        assertThatThrownBy(() -> sandbox.failNext(0, Fault.reset())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.status(200)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJournalHoldsRequestsWithoutTheKey() {
        test.get("/v1/messages?page=1&limit=5");
        test.send(PlainHttpClient.RECIPIENT);
        test.get("/elsewhere");
        assertThat(sandbox.requests()).hasSize(2);
        SandboxRequest first = sandbox.requests().get(0);
        assertThat(first.method()).isEqualTo("GET");
        assertThat(first.path()).isEqualTo("/v1/messages");
        assertThat(first.query()).isEqualTo("page=1&limit=5");
        assertThat(first.headers()).containsKey("user-agent").doesNotContainKey("authorization");
        assertThat(sandbox.requests().get(1).body()).contains("Order 7784");
        assertThat(sandbox.requests().toString()).doesNotContain(sandbox.testKey());
        assertThat(sandbox.requestCount("get", "/v1/messages")).isEqualTo(1);
        sandbox.clearRequests();
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void stubsOfOnesOwnWinUntilTheReset() {
        sandbox.wireMock().stubFor(get("/v1/account").willReturn(okJson("{\"mine\":true}")));
        assertThat(test.get("/v1/account").json().path("mine").asBoolean()).isTrue();
        sandbox.reset();
        assertThat(test.get("/v1/account").data().path("name").asText()).isEqualTo("Sandbox");
        sandbox.wireMock().resetAll();
        sandbox.reset();
        assertThat(test.get("/v1/account").status()).isEqualTo(200);
    }

    @Test
    void aResetTakesEverythingBackToTheStart() {
        String url = sandbox.baseUrl();
        String id = test.send(PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("idempotencyKey", "k"))
                .data()
                .path("id")
                .asText();
        sandbox.addPhone("+15559999999", "Spare", "connected");
        sandbox.scopes(sandbox.testKey());
        sandbox.failNext(3, Fault.status(500));

        sandbox.reset();

        assertThat(sandbox.messages()).isEmpty();
        assertThat(sandbox.requests()).isEmpty();
        assertThat(sandbox.phones()).hasSize(2);
        assertThat(sandbox.baseUrl()).isEqualTo(url);
        PlainHttpClient.Reply again =
                test.send(PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("idempotencyKey", "k"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.data().path("id").asText()).isNotEqualTo(id);
    }

    @Test
    void manyDelayedRequestsAtOnceWaitTogetherAndLetOthersPass() {
        // given
        ExecutorService threads = Executors.newFixedThreadPool(100);
        try (ChatmaidSandbox own = ChatmaidSandbox.start()) {
            own.failNext(100, Fault.delay(Duration.ofHours(1)));
            PlainHttpClient late = PlainHttpClient.test(own);

            // when
            List<CompletableFuture<Void>> delayed = IntStream.range(0, 100)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> late.send(PlainHttpClient.RECIPIENT), threads))
                    .toList();

            // then: all have arrived, none is answered, and one that comes after them is
            Awaitility.await().until(() -> own.messages().size() == 100);
            assertThat(PlainHttpClient.test(own).send(PlainHttpClient.RECIPIENT).status())
                    .isEqualTo(201);
            assertThat(delayed).noneMatch(CompletableFuture::isDone);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPortInUseIsSaidInASentence() {
        assertThatThrownBy(() -> ChatmaidSandbox.builder().port(sandbox.port()).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1:" + sandbox.port())
                .hasMessageContaining("in use");
    }

    @Test
    void aClosedSandboxCanBeClosedAgain() {
        sandbox.close();
        sandbox.close();
        assertThatThrownBy(() -> test.get("/v1/account")).hasCauseInstanceOf(IOException.class);
    }
}
