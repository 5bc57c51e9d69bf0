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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.model.SendRequest;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An {@link Error} of the HTTP client, such as that of a class that is missing. */
class ErrorInAttemptTest {

    private final CloseableHttpClient http = HttpClients.custom()
            .addExecInterceptorFirst("error", (request, scope, chain) -> {
                throw new NoClassDefFoundError("for the test");
            })
            .build();
    private final ChatmaidClient client = ChatmaidClient.builder("sk_test_a")
            .baseUrl("http://localhost:1")
            .httpClient(http)
            .build();

    @AfterEach
    void close() throws IOException {
        client.close();
        http.close();
    }

    @Test
    void failsTheSendAndEndsTheUseOfItsKey() {
        // when
        CompletableFuture<SendResult> first = client.send(message("first"));
        CompletableFuture<SendResult> other = client.send(message("other"));
        // then: the first message has the key, and is no longer being sent
        assertThat(failure(first)).isInstanceOf(NoClassDefFoundError.class);
        assertThat(failure(other)).hasMessageContaining("of which it is not known whether it was sent");
    }

    @Test
    void failsASendWithoutWaitingAndEndsTheUseOfItsKey() {
        // when
        CompletableFuture<SendResult> first = client.withoutWaiting().send(message("first"));
        CompletableFuture<SendResult> other = client.send(message("other"));
        // then: as above
        assertThat(failure(first)).isInstanceOf(NoClassDefFoundError.class);
        assertThat(failure(other)).hasMessageContaining("of which it is not known whether it was sent");
    }

    @Test
    void failsTheSendsThatWaitForTheSameSender() {
        // when
        CompletableFuture<SendResult> first =
                client.withoutWaiting().send(message("first").withFrom(null));
        CompletableFuture<SendResult> second = client.send(message("first").withFrom(null));
        // then
        assertThat(failure(first)).isInstanceOf(NoClassDefFoundError.class);
        assertThat(failure(second)).isInstanceOf(NoClassDefFoundError.class);
    }

    private static Throwable failure(CompletableFuture<?> send) {
        assertThat(send).isDone();
        return Futures.unwrap(send.handle((result, failure) -> failure).join());
    }

    private static SendRequest message(String text) {
        return SendRequest.builder()
                .from("+15551234567")
                .to("+15557654321")
                .content(text)
                .idempotencyKey("order-1")
                .build();
    }
}
