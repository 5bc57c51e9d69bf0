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

import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures that are not retried. */
class FinalFailureTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422})
    void doesNotRetryARejectedRequest(int status) {
        // given
        chatmaid.sandbox().failNext(1, Fault.status(status));

        // when
        CompletableFuture<SendResult> sent = chatmaid.client().send(HELLO);

        // then
        assertThat(sent).isCompletedExceptionally();
        time.advanceToTheEnd();
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
    }

    @Test
    void doesNotRetryALookUpWhoseResponseIsNotOfTheApi() {
        // given
        chatmaid.sandbox().failNext(1, Fault.garbage());

        // then
        assertThat(failure(ChatmaidProtocolException.class, chatmaid.client().phoneNumbers()))
                .hasMessageEndingWith(". The request is not retried");
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
    }
}
