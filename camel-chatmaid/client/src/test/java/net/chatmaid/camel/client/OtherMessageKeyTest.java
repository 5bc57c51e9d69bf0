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

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static net.chatmaid.camel.client.Clients.failure;
import static net.chatmaid.camel.client.EarlierMessages.REQUEST;
import static net.chatmaid.camel.client.EarlierMessages.earlier;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.model.SendRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sends under a key that belongs to another message. */
class OtherMessageKeyTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withRetries();

    @Test
    void rejectsTheSameMessageWithoutARequestAfterwards() {
        // given
        chatmaid.respond(earlier("\"content\": \"Bye\""));
        failure(ChatmaidIdempotencyException.class, chatmaid.client().send(REQUEST));

        // when
        ChatmaidIdempotencyException again =
                failure(ChatmaidIdempotencyException.class, chatmaid.client().send(REQUEST));

        // then
        assertThat(again).hasMessageContaining("no request was made").hasMessageContaining("belongs to message msg_1");
        assertThat(again.getMessageId()).isEqualTo("msg_1");
        chatmaid.server().verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void sendsTheMessageThatHasTheKey() {
        // given
        chatmaid.respond(earlier("\"content\": \"Bye\""));
        failure(ChatmaidIdempotencyException.class, chatmaid.client().send(REQUEST));

        // then
        SendRequest right = SendRequest.builder()
                .from(REQUEST.from())
                .to(REQUEST.to())
                .content("Bye")
                .idempotencyKey(REQUEST.idempotencyKey())
                .build();
        assertThat(chatmaid.client().send(right).join().duplicate()).isTrue();
    }
}
