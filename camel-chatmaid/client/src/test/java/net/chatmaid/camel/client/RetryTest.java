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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which failures are retried. */
class RetryTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    static List<Fault> temporary() {
        return List.of(
                Fault.status(500),
                Fault.html(502),
                Fault.empty(503),
                Fault.status(504),
                Fault.reset(),
                Fault.truncated(),
                Fault.lostResponse());
    }

    @ParameterizedTest
    @MethodSource("temporary")
    void retriesAfterAFailureThatMayBeTemporary(Fault fault) {
        // given
        chatmaid.sandbox().failNext(1, fault);

        // when
        CompletableFuture<SendResult> sent = chatmaid.client().send(HELLO);
        assertThat(sent).isNotDone();
        time.advance(Duration.ofSeconds(2));

        // then
        assertThat(sent.join().message().status()).hasToString("sent");
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(2);
        assertThat(chatmaid.sandbox().messages()).hasSize(1);
    }
}
