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
package net.chatmaid.camel.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.testing.ApiContract;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox rejects requests as the document of the API specifies. */
class ContractRejectionTest {

    private static final ApiContract CONTRACT = new ApiContract();

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    /** Every operation of the document, for something that is not there. */
    static List<Request> requests() {
        return CONTRACT.document().getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().keySet().stream()
                        .map(method -> new Request(method.name(), path.getKey().replace("{id}", "none"))))
                .toList();
    }

    record Request(String method, String path) {

        PlainHttpClient.Reply by(PlainHttpClient http) {
            return http.call(method, path, method.equals("POST") ? "{}" : null);
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void rejectsAnUnknownKeyAndAKeyWithoutPermission(Request request) {
        // given
        sandbox.scopes(sandbox.liveKey());
        // then
        assertRejected(401, request, request.by(new PlainHttpClient(sandbox, "nonsense")));
        assertRejected(403, request, request.by(PlainHttpClient.live(sandbox)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void eachFaultHasTheFormOfTheDocument(Request request) {
        Map<Integer, List<Fault>> faults = Map.of(
                400, List.of(Fault.status(400), Fault.messageAsString(400, "No")),
                409, List.of(Fault.status(409)),
                429,
                        List.of(
                                Fault.rateLimited(Duration.ofSeconds(30)),
                                Fault.rateLimitedByBody(Duration.ofSeconds(30)),
                                Fault.rateLimitedByHeader("30")),
                500, List.of(Fault.status(500), Fault.messageAsString(500, "Failed")),
                502, List.of(Fault.html(502)));
        faults.forEach((status, all) -> all.forEach(fault -> {
            // given
            sandbox.failNext(1, fault);
            // then
            assertRejected(status, request, request.by(PlainHttpClient.live(sandbox)));
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/messages?limit=0&page=x&status=gone",
        "GET, /v1/messages/inbound?limit=101",
        "GET, /v1/groups",
        "GET, /v1/account/usage?period=century",
        "POST, /v1/messages/send"
    })
    void rejectsARequestThatIsNotValid(String method, String path) {
        Request request = new Request(method, path);
        assertRejected(400, request, request.by(PlainHttpClient.live(sandbox)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/messages/none",
                "/v1/messages/inbound/none",
                "/v1/groups?fromPhoneId=none",
                "/v1/phone-numbers/none",
                "/v1/phone-numbers/none/status"
            })
    void rejectsARequestForSomethingThatDoesNotExist(String path) {
        Request request = new Request("GET", path);
        assertRejected(404, request, request.by(PlainHttpClient.live(sandbox)));
    }

    @Test
    void rejectsASendFromAnUnknownSender() {
        PlainHttpClient.Reply reply = PlainHttpClient.live(sandbox)
                .send(PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("fromPhoneId", "none"));
        assertRejected(404, new Request("POST", "/v1/messages/send"), reply);
    }

    @Test
    void rejectsARequestOverTheRateLimitWithEachFieldAndNoOther() {
        try (ChatmaidSandbox limited = ChatmaidSandbox.builder().rateLimit(1).start()) {
            Request request = new Request("GET", "/v1/account");
            // given
            request.by(PlainHttpClient.live(limited));
            // when
            PlainHttpClient.Reply reply = request.by(PlainHttpClient.live(limited));
            // then
            assertRejected(429, request, reply);
            assertThat(ApiContract.fields(reply.json())).containsExactlyInAnyOrderElementsOf(CONTRACT.fields("Error"));
        }
    }

    private void assertRejected(int status, Request request, PlainHttpClient.Reply reply) {
        assertThat(reply.status()).as(request.toString()).isEqualTo(status);
        assertThat(CONTRACT.violations(request.method(), request.path(), reply))
                .as(request + " answered with " + reply.body())
                .isEmpty();
    }
}
