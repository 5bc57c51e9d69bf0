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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.testing.ApiContract;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox responds as the document of the API specifies. */
class ContractTest {

    private static final ApiContract CONTRACT = new ApiContract();
    private static final String GROUP = "120363043211234567@g.us";
    private static final Instant TIME = Instant.parse("2026-02-06T14:22:30Z");

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    /** An operation, its path, a pointer to an object in the response, and the schema of this object. */
    record ContractCase(String operation, String path, String pointer, String schema) {}

    static List<ContractCase> cases() {
        String phones = "/v1/phone-numbers";
        String usage = "/v1/account/usage";
        return List.of(
                new ContractCase("listMessages", "/v1/messages", "/data/data/0", "Message"),
                new ContractCase(
                        "listMessages", "/v1/messages?status=read&page=9&limit=1", "/data/pagination", "Pagination"),
                new ContractCase("getMessage", "/v1/messages/msg_1", "/data", "Message"),
                new ContractCase("listInboundMessages", "/v1/messages/inbound", "/data/data/0", "InboundMessage"),
                new ContractCase(
                        "listInboundMessages", "/v1/messages/inbound?limit=1", "/data/pagination", "Pagination"),
                new ContractCase("getInboundMessage", "/v1/messages/inbound/inmsg_1", "/data", "InboundMessage"),
                new ContractCase("listGroups", "/v1/groups?fromPhoneId=%2B15551234567", "/data/0", "Group"),
                new ContractCase("listPhoneNumbers", phones, "/data/0", "PhoneNumber"),
                new ContractCase("getPhoneNumber", phones + "/%2B15551234567", "/data", "PhoneNumber"),
                new ContractCase(
                        "getPhoneNumberStatus", phones + "/%2B15550000001/status", "/data", "PhoneNumberStatus"),
                new ContractCase("getAccount", "/v1/account", "/data", "AccountWithCounts"),
                new ContractCase("getUsage", usage, "/data", "Usage"),
                new ContractCase("getUsage", usage + "?period=day", "/data/messages", "UsageMessages"),
                new ContractCase("getUsage", usage + "?period=week", "/data/apiRequests", "UsageRequests"));
    }

    @BeforeEach
    void seed() {
        seed(sandbox);
    }

    private static void seed(ChatmaidSandbox sandbox) {
        for (String status : List.of("pending", "sent", "delivered", "read", "failed", "a new one")) {
            SandboxMessage message = sandbox.addMessage(sandbox.liveKey(), PlainHttpClient.RECIPIENT, "hello", TIME);
            sandbox.setStatus(message.id(), status);
        }
        sandbox.addMessage(new SandboxMessage(
                "msg_1",
                PlainHttpClient.SENDER,
                GROUP,
                true,
                GROUP,
                null,
                null,
                "live",
                "sent",
                null,
                null,
                TIME,
                null,
                null,
                null,
                null));
        sandbox.addInbound(new SandboxInbound(
                "inmsg_1",
                PlainHttpClient.RECIPIENT,
                PlainHttpClient.SENDER,
                null,
                "a new one",
                false,
                null,
                null,
                TIME));
        sandbox.receive(PlainHttpClient.RECIPIENT, "image", "Where is my order?", GROUP);
    }

    @Test
    void theDocumentIsValidOpenApi() {
        assertThat(CONTRACT.complaints()).isEmpty();
    }

    @Test
    void respondsToEachOperationOfTheDocument() {
        Stream<String> operations =
                Stream.concat(Stream.of("sendMessage"), cases().stream().map(ContractCase::operation));
        assertThat(operations.distinct()).containsExactlyInAnyOrderElementsOf(CONTRACT.operations());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void respondsWithEachFieldAndNoOther(ContractCase each) {
        // when
        PlainHttpClient.Reply reply = PlainHttpClient.live(sandbox).get(each.path());
        // then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(CONTRACT.violations("GET", each.path(), reply)).isEmpty();
        assertThat(ApiContract.fields(reply.json().at(each.pointer())))
                .containsExactlyInAnyOrderElementsOf(CONTRACT.fields(each.schema()));
    }

    @Test
    void respondsInTheOtherPublishedForms() {
        try (ChatmaidSandbox other = ChatmaidSandbox.builder()
                .paginationBesideData(true)
                .accountStats(true)
                .shortSendResponse(true)
                .start()) {
            // given
            seed(other);
            PlainHttpClient http = PlainHttpClient.live(other);
            for (ContractCase each : cases()) {
                // when
                PlainHttpClient.Reply reply = http.get(each.path());
                // then
                assertThat(CONTRACT.violations("GET", each.path(), reply)).isEmpty();
            }
            PlainHttpClient.Reply sent = http.send(PlainHttpClient.RECIPIENT);
            assertThat(CONTRACT.violations("POST", "/v1/messages/send", sent)).isEmpty();
            assertThat(ApiContract.fields(sent.data()))
                    .containsExactlyInAnyOrderElementsOf(CONTRACT.fields("MessageReceipt"));
            JsonNode account = http.get("/v1/account").data();
            assertThat(ApiContract.fields(account))
                    .containsExactlyInAnyOrderElementsOf(CONTRACT.fields("AccountWithStats"));
            assertThat(ApiContract.fields(account.path("stats")))
                    .containsExactlyInAnyOrderElementsOf(CONTRACT.fields("AccountWithStats", "stats"));
        }
    }

    @Test
    void allowsFieldsThatAreNotInTheDocument() {
        try (ChatmaidSandbox future =
                ChatmaidSandbox.builder().futureFields(true).start()) {
            seed(future);
            for (ContractCase each : cases()) {
                // when
                PlainHttpClient.Reply reply = PlainHttpClient.live(future).get(each.path());
                // then
                assertThat(reply.body()).contains("futureField");
                assertThat(CONTRACT.violations("GET", each.path(), reply)).isEmpty();
            }
        }
    }

    static List<ObjectNode> sends() {
        ObjectNode media = PlainHttpClient.body(PlainHttpClient.RECIPIENT);
        media.remove("content");
        media.putArray("mediaUrls").add("https://example.com/a.jpg");
        return List.of(
                PlainHttpClient.body(PlainHttpClient.RECIPIENT),
                PlainHttpClient.body(GROUP).put("idempotencyKey", "order-7784"),
                PlainHttpClient.body(MagicRecipients.MEDIA_ERROR),
                media);
    }

    @ParameterizedTest
    @MethodSource("sends")
    void respondsToASendWithAWholeMessage(ObjectNode body) {
        for (PlainHttpClient http : List.of(PlainHttpClient.test(sandbox), PlainHttpClient.live(sandbox))) {
            // when
            PlainHttpClient.Reply reply = http.send(body);
            // then
            assertThat(reply.status()).isEqualTo(201);
            assertThat(CONTRACT.violations("POST", "/v1/messages/send", reply)).isEmpty();
            assertThat(ApiContract.fields(reply.data()))
                    .containsExactlyInAnyOrderElementsOf(CONTRACT.fields("Message"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | \"id\"               | \"messageId\"    | required",
                "200 | \"success\":true     | \"success\":null | success",
                "200 | \"status\":\"sent\"  | \"status\":7     | status",
                "200 | \"sentAt\":null      | \"sentAt\":\"7\" | sentAt",
                "200 | \"createdAt\":\"2026 | \"createdAt\":\"x | createdAt",
                "200 | \"data\"             | \"result\"       | data",
                "201 | \"id\"               | \"id\"           | success",
                "401 | \"id\"               | \"id\"           | error"
            })
    void reportsAResponseThatDoesNotConform(int status, String right, String wrong, String problem) {
        // given
        PlainHttpClient.Reply reply = PlainHttpClient.live(sandbox).get("/v1/messages/msg_1");
        PlainHttpClient.Reply changed =
                new PlainHttpClient.Reply(status, reply.headers(), reply.body().replace(right, wrong));
        // when
        List<String> violations = CONTRACT.violations("GET", "/v1/messages/msg_1", changed);
        // then
        assertThat(violations).isNotEmpty().anySatisfy(line -> assertThat(line).contains(problem));
    }
}
