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

import static net.chatmaid.camel.client.Clients.HELLO;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An API key that changes while the client is in use. */
@ExtendWith(ChatmaidSandboxExtension.class)
class ApiKeySourceTest {

    private static final String OLD = "sk_test_old0123456789";

    private final ManualTime time = new ManualTime();
    private final ChatmaidSandbox sandbox;

    ApiKeySourceTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
        for (String rejected : List.of(OLD, OLD + 1, OLD + 2)) {
            sandbox.revoke(rejected);
        }
    }

    private ChatmaidClient client(ApiKeySource source) {
        return ChatmaidClient.builder(source)
                .baseUrl(sandbox.baseUrl())
                .retries(Clients.NO_RETRY)
                .waiting(time.waiting())
                .budget(RateBudget.perMinute(0, time.waiting()))
                .build();
    }

    @Test
    void isAskedForEachRequest() {
        // given
        AtomicReference<String> key = new AtomicReference<>(sandbox.testKey() + "\n");
        try (ChatmaidClient client = client(key::get)) {
            assertThat(client.send(HELLO)).isCompleted();
            assertThat(client.isTest()).isTrue();

            // when
            key.set(sandbox.liveKey());

            // then
            assertThat(client.send(HELLO).join().message().environment()).isEqualTo("live");
            assertThat(client.isLive()).isTrue();
        }
    }

    @Test
    void isAskedAgainAfterA401AndTheSendIsRepeatedOnceUnderItsKey() {
        // given: the source has not noticed yet that the key was revoked
        AtomicInteger asked = new AtomicInteger();
        try (ChatmaidClient client = client(() -> asked.getAndIncrement() == 0 ? OLD : sandbox.testKey())) {
            // when
            SendResult sent = client.send(HELLO).join();

            // then
            assertThat(sent.message().id()).isNotBlank();
            assertThat(sandbox.requests()).hasSize(2);
            assertThat(sandbox.requests().get(0).body())
                    .isEqualTo(sandbox.requests().get(1).body());
            assertThat(client.requestsSpent()).isEqualTo(2);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void aViewThatDoesNotWaitRepeatsToo() {
        // given
        AtomicInteger asked = new AtomicInteger();
        try (ChatmaidClient client = client(() -> asked.getAndIncrement() == 0 ? OLD : sandbox.testKey())) {
            assertThat(client.withoutWaiting().phoneNumbers().join()).isNotEmpty();
        }
    }

    @Test
    void theSameKeyIsNotTriedAgain() {
        try (ChatmaidClient client = client(() -> OLD)) {
            failure(ChatmaidAuthenticationException.class, client.phoneNumbers());
            assertThat(sandbox.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void twoWrongKeysAreTwoRequests() {
        // given
        AtomicInteger asked = new AtomicInteger();
        try (ChatmaidClient client = client(() -> OLD + asked.incrementAndGet())) {
            // when
            failure(ChatmaidAuthenticationException.class, client.phoneNumbers());

            // then
            assertThat(sandbox.requestCount()).isEqualTo(2);
        }
    }

    @Test
    void manyRejectionsAtOnceAskOnceMore() throws Exception {
        // given: every request begins with the old key
        int requests = 8;
        AtomicInteger asked = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(requests);
        CyclicBarrier barrier = new CyclicBarrier(requests);
        ApiKeySource source = () -> {
            if (asked.incrementAndGet() <= requests) {
                barrier.await();
                return OLD;
            }
            return sandbox.testKey();
        };
        try (ChatmaidClient client = client(source)) {
            // when
            List<CompletableFuture<?>> calls = IntStream.range(0, requests)
                    .<CompletableFuture<?>>mapToObj(i -> CompletableFuture.supplyAsync(client::phoneNumbers, threads)
                            .thenCompose(call -> call))
                    .toList();
            calls.forEach(CompletableFuture::join);

            // then
            assertThat(asked).hasValue(requests + 1);
            assertThat(sandbox.requestCount()).isEqualTo(2 * requests);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n", "two words"})
    void aSourceWithoutAKeyFailsTheRequest(String key) {
        try (ChatmaidClient client = client(() -> key)) {
            // when
            ChatmaidAuthenticationException e =
                    failure(ChatmaidAuthenticationException.class, client.send(HELLO.withIdempotencyKey("k")));

            // then
            assertThat(e.getStatus()).isZero();
            assertThat(e)
                    .hasMessageStartingWith(
                            "POST /v1/messages/send (to +15557654321) was not made: apiKeySource failed: ")
                    .hasMessageNotContaining("two words");
            assertThat(sandbox.requestCount()).isZero();
            assertThat(client.isLive()).isFalse();
            assertThat(client.isTest()).isFalse();
        }
    }

    @Test
    void aSourceThatThrowsFailsTheRequest() {
        // given
        AtomicInteger asked = new AtomicInteger();
        ApiKeySource source = () -> {
            if (asked.incrementAndGet() > 1) {
                throw new IOException("The vault is sealed, and the last key was " + sandbox.testKey());
            }
            return sandbox.testKey();
        };
        try (ChatmaidClient client = client(source)) {
            client.phoneNumbers().join();

            // then
            assertThat(failure(ChatmaidAuthenticationException.class, client.phoneNumbers()))
                    .hasMessageEndingWith("apiKeySource failed: java.io.IOException")
                    .hasMessageNotContaining(sandbox.testKey())
                    .hasNoCause();
        }
    }

    @Test
    void theTextOfASourceThatThrowsIsNotShown() {
        // given
        ApiKeySource source = () -> {
            throw new IllegalArgumentException("https://vault.example/key?token=hvs.abc is not valid");
        };
        try (ChatmaidClient client = client(source)) {
            // then
            assertThat(failure(ChatmaidAuthenticationException.class, client.phoneNumbers()))
                    .hasMessageEndingWith("apiKeySource failed: java.lang.IllegalArgumentException")
                    .hasNoCause();
        }
    }

    @Test
    void everyKeyThatWasUsedLatelyIsASecret() {
        // given: an odd key, which no pattern finds
        AtomicReference<String> key = new AtomicReference<>("odd/key/one");
        try (ChatmaidClient client = client(key::get)) {
            failure(ChatmaidAuthenticationException.class, client.phoneNumbers());
            key.set("odd/key/two");
            sandbox.failNext(1, Fault.messageAsString(400, "odd/key/one and odd/key/two are wrong"));

            // then
            assertThat(failure(ChatmaidValidationException.class, client.phoneNumbers()))
                    .hasMessageContaining("*** and *** are wrong");
        }
    }

    @Test
    void onlyATestKeyGoesInTheClearToAnotherMachine() {
        // given: a documentation address, where nothing is
        AtomicReference<String> key = new AtomicReference<>("sk_live_a");
        try (ChatmaidClient client = ChatmaidClient.builder(key::get)
                .baseUrl("http://192.0.2.1")
                .retries(Clients.NO_RETRY)
                .build()) {
            // then
            for (String secret : List.of("sk_live_a", "unknown_a")) {
                key.set(secret);
                assertThat(failure(ChatmaidAuthenticationException.class, client.phoneNumbers()))
                        .hasMessageContaining("was not made: baseUrl is an http URL, which would send")
                        .hasMessageContaining("unencrypted")
                        .hasMessageNotContaining(secret);
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidClient.builder("unknown_a").baseUrl("http://192.0.2.1"));
    }
}
