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
package net.chatmaid.camel.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response that tells of a message from an earlier send, such as another process made. The server's time is 14:00:10. */
class DuplicateTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance().build();

    private static final String DATE = "Fri, 06 Feb 2026 14:00:10 GMT";
    private static final SendRequest REQUEST = new SendRequest(
            "+15551234567", "+15557654321", "Hello\nthere", List.of("https://example.com/a.png"), "order-7");

    private final ManualTime time = new ManualTime();
    private ChatmaidClient client;

    @BeforeEach
    void connect() {
        client = Clients.at(CHATMAID.baseUrl(), Clients.KEY, time).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-06T13:00:00Z, true",
        "2026-02-06T14:00:07.999Z, true",
        "2026-02-06T14:00:08Z, false",
        "2026-02-06T14:00:10.500Z, false",
        "2026-02-06T15:00:00Z, false"
    })
    void isADuplicateWhenItWasCreatedBeforeTheSend(String createdAt, boolean duplicate) {
        answer("{\"id\": \"msg_1\", \"createdAt\": \"" + createdAt + "\"}", DATE);

        assertThat(client.send(REQUEST).join().duplicate()).isEqualTo(duplicate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", ""})
    void isNoDuplicateWithoutTheServersTime(String date) {
        answer("{\"id\": \"msg_1\", \"createdAt\": \"2020-02-06T14:00:00Z\", \"content\": \"Bye\"}", date);

        assertThat(client.send(REQUEST).join().duplicate()).isFalse();
    }

    @Test
    void isNoDuplicateWithoutItsCreation() {
        answer("{\"id\": \"msg_1\", \"content\": \"Bye\"}", DATE);

        assertThat(client.send(REQUEST).join().duplicate()).isFalse();
    }

    @Test
    void aMadeKeyHasNoDuplicates() {
        answer("{\"id\": \"msg_1\", \"createdAt\": \"2020-02-06T14:00:00Z\", \"content\": \"Bye\"}", DATE);

        assertThat(client.send(REQUEST.withIdempotencyKey(null)).join().duplicate())
                .isFalse();
        assertThat(client.sendUnderMadeKey(REQUEST).join().duplicate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"to\": \"+15557654321\"",
                "\"to\": \"15557654321\"",
                "\"to\": \"15557654321@s.whatsapp.net\"",
                "\"to\": \"15557654321:12@s.whatsapp.net\"",
                "\"to\": \"98765432109876@lid\"",
                "\"to\": \"+1 (555) 765-4321\"",
                "\"to\": null, \"content\": null, \"mediaUrls\": null",
                "\"content\": \"Hello\\r\\nthere \"",
                "\"content\": \"Hello\\nthere\", \"mediaUrls\": [\"https://example.com/a.png\"], \"groupId\": null"
            })
    void theSameMessageInAnotherFormIsADuplicate(String fields) {
        answer("{\"id\": \"msg_1\", \"createdAt\": \"2026-02-06T13:00:00Z\", " + fields + "}", DATE);

        assertThat(client.send(REQUEST).join().duplicate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"to\": \"+15557654322\"|another recipient",
                "\"to\": \"120363043211234567@g.us\"|another recipient",
                "\"groupId\": \"15557654321@g.us\"|another recipient",
                "\"content\": \"Bye\"|another text",
                "\"content\": \"\"|another text",
                "\"mediaUrls\": []|other attachments",
                "\"content\": \"Bye\", \"mediaUrls\": [\"https://example.com/b.png\"]|another text and other attachments"
            })
    void anotherMessageIsAnError(String fields, String difference) {
        answer("{\"id\": \"msg_1\", \"createdAt\": \"2026-02-06T13:00:00Z\", " + fields + "}", DATE);

        // when
        ChatmaidIdempotencyException e = failure(ChatmaidIdempotencyException.class, client.send(REQUEST));

        // then
        assertThat(e.getMessageId()).isEqualTo("msg_1");
        assertThat(e)
                .hasMessageStartingWith("The message to +15557654321 was not sent")
                .hasMessageContaining("message msg_1")
                .hasMessageContaining("which has " + difference)
                .hasMessageNotContaining("Bye")
                .hasMessageNotContaining("Hello");
    }

    @ParameterizedTest
    @CsvSource({
        "+15557654321, true",
        "15557654321@s.whatsapp.net, true",
        "+5215557654321, true",
        "98765432109876@lid, true",
        "120363043211234567@g.us, false",
        "+15557654322, false",
        "15557654322:3@s.whatsapp.net, false",
        "+1 555 765 4322, false"
    })
    void aMessageForSomebodyElseIsAnErrorWhenItIsAsNewAsTheSend(String to, boolean accepted) {
        for (String created : List.of("\"2026-02-06T14:00:10Z\"", "null")) {
            answer("{\"id\": \"msg_1\", \"createdAt\": " + created + ", \"to\": \"" + to + "\"}", DATE);

            var sent = client.send(REQUEST.withIdempotencyKey(to + created));

            if (accepted) {
                assertThat(sent.join().duplicate()).isFalse();
            } else {
                assertThat(failure(ChatmaidIdempotencyException.class, sent))
                        .hasMessageContaining("msg_1")
                        .hasMessageContaining("another recipient");
            }
        }
    }

    @Test
    void rejectsTheSameMessageWithoutARequestOnceAResponseHasRejectedIt() {
        // given
        answer("{\"id\": \"msg_1\", \"createdAt\": \"2026-02-06T13:00:00Z\", \"content\": \"Bye\"}", DATE);
        failure(ChatmaidIdempotencyException.class, client.send(REQUEST));

        // when
        ChatmaidIdempotencyException again = failure(ChatmaidIdempotencyException.class, client.send(REQUEST));

        // then
        assertThat(again).hasMessageContaining("no request was made").hasMessageContaining("belongs to message msg_1");
        assertThat(again.getMessageId()).isEqualTo("msg_1");
        CHATMAID.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void theMessageThatHasTheKeyMayStillBeSentUnderIt() {
        // given
        answer("{\"id\": \"msg_1\", \"createdAt\": \"2026-02-06T13:00:00Z\", \"content\": \"Bye\"}", DATE);
        failure(ChatmaidIdempotencyException.class, client.send(REQUEST));

        // then
        SendRequest right = SendRequest.builder()
                .from(REQUEST.from())
                .to(REQUEST.to())
                .content("Bye")
                .idempotencyKey(REQUEST.idempotencyKey())
                .build();
        assertThat(client.send(right).join().duplicate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "120363043211234567@g.us, true",
        "120363043211234567, true",
        "120363043211234568@g.us, false",
        "+15557654321, false"
    })
    void groupsAreComparedByTheirJid(String answered, boolean same) {
        answer("{\"id\": \"msg_1\", \"createdAt\": \"2026-02-06T13:00:00Z\", \"groupId\": \"" + answered + "\"}", DATE);

        // when
        CompletableFuture<SendResult> sent = client.send(SendRequest.builder()
                .from(REQUEST.from())
                .to("120363043211234567@g.us")
                .content(REQUEST.content())
                .idempotencyKey(REQUEST.idempotencyKey())
                .build());

        // then
        if (same) {
            assertThat(sent.join().duplicate()).isTrue();
        } else {
            failure(ChatmaidIdempotencyException.class, sent);
        }
    }

    @Test
    void theSendsOwnFirstAttemptIsNoEarlierMessage() {
        // given: the first attempt's response is lost, and the second comes ten minutes later
        CHATMAID.stubFor(any(anyUrl())
                .inScenario("lost")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("known")
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        CHATMAID.stubFor(any(anyUrl())
                .inScenario("lost")
                .whenScenarioStateIs("known")
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Date", "Fri, 06 Feb 2026 14:10:10 GMT")
                        .withBody("{\"data\": {\"id\": \"msg_1\", \"createdAt\": \"2026-02-06T14:00:10Z\"}}")));
        RetrySettings slow = new RetrySettings(1, Duration.ofMinutes(13), Duration.ofMinutes(13), Duration.ZERO);
        try (ChatmaidClient patient =
                Clients.at(CHATMAID.baseUrl(), Clients.KEY, time).retries(slow).build()) {
            // when
            CompletableFuture<SendResult> sent = patient.send(REQUEST);
            time.advanceToTheEnd();

            // then
            assertThat(sent.join().duplicate()).isFalse();
        }
    }

    private static void answer(String data, String date) {
        CHATMAID.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Date", date)
                        .withBody("{\"success\": true, \"data\": " + data + "}")));
    }
}
