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

import static net.chatmaid.camel.client.Clients.failure;
import static net.chatmaid.camel.client.KeyedRequests.FIRST;
import static net.chatmaid.camel.client.KeyedRequests.TO_ANOTHER;
import static net.chatmaid.camel.client.KeyedRequests.WITH_ANOTHER_TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is one message under one idempotency key, and what is one key. */
class SameMessageSameKeyTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    @Test
    void sendsTheSameMessageUnderTheSameKey() {
        // given
        String id = chatmaid.client().send(FIRST).join().message().id();

        // when: another way to say that there is nothing else
        SendResult again = chatmaid.client()
                .send(new SendRequest(null, FIRST.to(), FIRST.content(), List.of(), FIRST.idempotencyKey()))
                .join();

        // then
        assertThat(again.message().id()).isEqualTo(id);
        assertThat(chatmaid.sandbox().messages()).hasSize(1);
    }

    @Test
    void longKeysDifferIfTheirHashesDiffer() {
        // given
        String key = "k".repeat(100);
        chatmaid.client().send(FIRST.withIdempotencyKey(key)).join();

        // then
        failure(ChatmaidIdempotencyException.class, chatmaid.client().send(TO_ANOTHER.withIdempotencyKey(key)));
        assertThat(chatmaid.client().send(TO_ANOTHER.withIdempotencyKey(key + "1")))
                .isCompleted();
    }

    @Test
    void clientsThatShareAnAccountRememberTheSameKeys() {
        try (ChatmaidClient sibling =
                chatmaid.builder().sharing(chatmaid.client()).build()) {
            // given
            chatmaid.client().send(FIRST).join();

            // then
            failure(ChatmaidIdempotencyException.class, sibling.send(TO_ANOTHER));
            failure(
                    ChatmaidIdempotencyException.class,
                    chatmaid.client().withoutWaiting().send(WITH_ANOTHER_TEXT));
        }
    }
}
