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
package net.chatmaid.camel.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.NoSuchElementException;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.Clients;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.client.SandboxClient;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page of a list that cannot be fetched. */
class PageFailureTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withoutRetries();

    @Test
    void endsTheIterationWithItsException() {
        // given
        Walks.add(chatmaid.sandbox(), 150);
        Iterator<Message> rows =
                chatmaid.client().allMessages(MessageQuery.page(1)).join();
        for (int i = 0; i < 100; i++) {
            rows.next();
        }

        // when
        chatmaid.sandbox().failNext(1, Fault.status(503));

        // then
        assertThat(rows.hasNext()).isTrue();
        assertThat(rows.hasNext()).isTrue();
        assertThatThrownBy(rows::next).isInstanceOf(ChatmaidServerException.class);
        assertThat(rows.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(2);
    }

    @Test
    void failsTheRequestIfItIsTheFirst() {
        chatmaid.sandbox().revoke(chatmaid.sandbox().testKey());
        Clients.failure(ChatmaidAuthenticationException.class, chatmaid.client().allMessages(MessageQuery.page(1)));
    }
}
