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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that are delayed on demand. */
class DelayedRequestTest {

    @RegisterExtension
    final FaultedSandbox chatmaid = new FaultedSandbox();

    @Test
    void respondsAfterTheDelay() {
        chatmaid.sandbox().failNext(1, Fault.delay(Duration.ofMillis(300)));
        assertThat(chatmaid.client().send(PlainHttpClient.RECIPIENT).status()).isEqualTo(201);
    }

    @Test
    void delaysNoOtherRequest() {
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
}
