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

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static net.chatmaid.camel.client.Clients.failure;
import static net.chatmaid.camel.client.SenderRequests.GET_STATUS;
import static net.chatmaid.camel.client.SenderRequests.ORDERS;
import static net.chatmaid.camel.client.SenderRequests.POST_SEND;
import static net.chatmaid.camel.client.SenderRequests.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.DisconnectedSend;
import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The look-up of the sender after a rejected send, if it does not tell the connection status. */
class SenderLookupFailureTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withLiveKey();

    static List<Fault> failedLookups() {
        return List.of(
                Fault.status(500),
                Fault.status(403),
                Fault.html(502),
                Fault.garbage(),
                Fault.reset(),
                Fault.truncated(),
                Fault.rateLimited(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @MethodSource("failedLookups")
    void theSendFailsWithTheRejectionIfTheLookUpFails(Fault fault) {
        // given
        chatmaid.open(DisconnectedSend.BAD_REQUEST);
        chatmaid.sandbox().setConnectionStatus(ORDERS, "disconnected");
        chatmaid.sandbox().failNext(1, "GET", "/v1/phone-numbers", fault);
        // when: nothing waits, as the time stands still
        CompletableFuture<SendResult> send = chatmaid.client().send(from(ORDERS));
        // then
        failure(ChatmaidValidationException.class, send);
        assertThat(SenderRequests.of(chatmaid.sandbox())).containsExactly(POST_SEND, GET_STATUS);
    }

    @Test
    void theSendFailsWithTheRejectionIfTheLookUpHasNoConnectionStatus() {
        // given
        chatmaid.open(DisconnectedSend.BAD_REQUEST);
        chatmaid.sandbox().setConnectionStatus(ORDERS, "disconnected");
        chatmaid.sandbox()
                .wireMock()
                .stubFor(get(urlMatching(".*/status"))
                        .willReturn(okJson("{\"success\":true,\"data\":{\"id\":\"ph_1\"}}")));
        // then
        failure(ChatmaidValidationException.class, chatmaid.client().send(from(ORDERS)));
    }
}
