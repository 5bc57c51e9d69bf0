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

import static net.chatmaid.camel.client.KeySourceClients.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many requests at once whose key Chatmaid rejects. */
class ManyRevokedKeysTest {

    @RegisterExtension
    final KeySourceClients keySource = new KeySourceClients();

    @Test
    void callsTheSourceOnceForTheNewKey() throws Exception {
        // given: every request begins with the old key
        int requests = 8;
        AtomicInteger calls = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(requests);
        CyclicBarrier barrier = new CyclicBarrier(requests);
        ApiKeySource source = () -> {
            if (calls.incrementAndGet() <= requests) {
                barrier.await();
                return OLD;
            }
            return keySource.sandbox().testKey();
        };
        try (ChatmaidClient client = keySource.client(source)) {
            // when
            List<CompletableFuture<?>> results = IntStream.range(0, requests)
                    .<CompletableFuture<?>>mapToObj(i -> CompletableFuture.supplyAsync(client::phoneNumbers, threads)
                            .thenCompose(result -> result))
                    .toList();
            results.forEach(CompletableFuture::join);

            // then
            assertThat(calls).hasValue(requests + 1);
            assertThat(keySource.sandbox().requestCount()).isEqualTo(2 * requests);
        } finally {
            threads.shutdownNow();
        }
    }
}
