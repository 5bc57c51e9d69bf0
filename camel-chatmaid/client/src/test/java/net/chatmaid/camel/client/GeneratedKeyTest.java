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
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The idempotency key of a send. */
class GeneratedKeyTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    @Test
    void sendsOnceWhenTheResponseIsLost() {
        // given
        chatmaid.sandbox().failNext(2, Fault.lostResponse());

        // when
        CompletableFuture<SendResult> sent = chatmaid.client().send(HELLO);
        time.advanceToTheEnd();

        // then
        assertThat(chatmaid.sandbox().messages()).hasSize(1);
        assertThat(sent.join().message().id())
                .isEqualTo(chatmaid.sandbox().messages().get(0).id());
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(3);
        List<String> keys = SentBodies.keys(chatmaid.sandbox());
        assertThat(keys).hasSize(3).doesNotContain("").containsOnly(keys.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void eachSendWithoutAKeyGetsItsOwn(String blank) {
        // when
        chatmaid.client().send(HELLO).join();
        chatmaid.client().send(HELLO).join();
        chatmaid.client().send(HELLO.withIdempotencyKey(blank)).join();

        // then
        assertThat(SentBodies.keys(chatmaid.sandbox()))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).isNotBlank().hasSizeLessThanOrEqualTo(64));
        assertThat(chatmaid.sandbox().messages()).hasSize(3);
    }

    @Test
    void aKeyOver64CharactersIsReplacedByItsHash() {
        // when
        chatmaid.client().send(HELLO.withIdempotencyKey("a".repeat(64))).join();
        chatmaid.client().send(HELLO.withIdempotencyKey("a".repeat(65))).join();

        // then
        assertThat(SentBodies.keys(chatmaid.sandbox()))
                .containsExactly("a".repeat(64), "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0");
    }
}
