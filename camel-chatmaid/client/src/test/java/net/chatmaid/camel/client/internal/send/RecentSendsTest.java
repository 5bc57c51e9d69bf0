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
package net.chatmaid.camel.client.internal.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.chatmaid.camel.client.ChatmaidIdempotencyException;
import net.chatmaid.camel.model.SendRequest;
import org.junit.jupiter.api.Test;

class RecentSendsTest {

    private static final SendRequest A = new SendRequest(null, "+15557654321", "Hi", null, "k");
    private static final SendRequest B = new SendRequest(null, "+15557654322", "Hi", null, "k");

    private final RecentSends sends = new RecentSends();

    @Test
    void oneOfManySendsAtOnceGetsTheKey() throws Exception {
        // given
        int threads = 8;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 200; round++) {
                String key = "k" + round;
                CyclicBarrier barrier = new CyclicBarrier(threads);

                // when
                long registered = IntStream.range(0, threads)
                        .mapToObj(i -> CompletableFuture.supplyAsync(
                                () -> {
                                    try {
                                        barrier.await();
                                        sends.register(new SendRequest(null, "+1555765432" + i, "Hi", null, key));
                                        return true;
                                    } catch (ChatmaidIdempotencyException e) {
                                        return false;
                                    } catch (Exception e) {
                                        throw new IllegalStateException(e);
                                    }
                                },
                                executor))
                        .toList()
                        .stream()
                        .filter(CompletableFuture::join)
                        .count();

                // then
                assertThat(registered).isEqualTo(1);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void freesAKeyOnlyIfNoSendCanHaveReachedChatmaid() {
        // given: two sends of one message
        RecentSends.SendKey first = sends.register(A);
        RecentSends.SendKey second = sends.register(A);

        // when
        first.free();

        // then
        assertThatThrownBy(() -> sends.register(B)).hasMessageContaining("is being sent");

        // when
        second.free();

        // then
        assertThatCode(() -> sends.register(B)).doesNotThrowAnyException();
    }

    @Test
    void keepsAKeyThatWasUsed() {
        // given
        sends.register(A).keep("msg_1");

        // when
        sends.register(A).free();

        // then
        assertThatThrownBy(() -> sends.register(B)).hasMessageContaining("message msg_1 to " + A.to());
    }

    @Test
    void forgetsTheLeastRecentlyUsedKeyAndNoneInUse() {
        // given
        sends.register(A);
        SendRequest old = A.withIdempotencyKey("old");
        sends.register(old).keep("msg_0");

        // when
        for (int i = 0; i < RecentSends.REMEMBERED; i++) {
            sends.register(A.withIdempotencyKey("k" + i)).keep("msg");
        }

        // then
        assertThatThrownBy(() -> sends.register(B)).isInstanceOf(ChatmaidIdempotencyException.class);
        assertThatCode(() -> sends.register(B.withIdempotencyKey("old"))).doesNotThrowAnyException();
    }
}
