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

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.client.SandboxClient;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list that is fetched page by page. */
class PageIteratorTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withoutRetries();

    @Test
    void fetchesAPageWhenItsFirstRowIsNeeded() {
        // given
        Walks.add(chatmaid.sandbox(), 250);

        // when
        Iterator<Message> rows =
                chatmaid.client().allMessages(MessageQuery.page(1)).join();

        // then
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
        for (int i = 0; i < 100; i++) {
            rows.next();
        }
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
        assertThat(Walks.ids(rows)).hasSize(150).doesNotHaveDuplicates();
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(3);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
    }

    @Test
    void startsAtThePageAndWithTheFilterOfTheQuery() {
        // given
        Walks.add(chatmaid.sandbox(), 30);
        chatmaid.sandbox().messages().stream().limit(12).forEach(m -> chatmaid.sandbox()
                .setStatus(m.id(), "failed"));

        // when
        List<String> ids = Walks.ids(chatmaid.client()
                .allMessages(new MessageQuery(null, MessageStatus.FAILED, 2, 5))
                .join());

        // then
        assertThat(ids).hasSize(7);
    }
}
