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

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.client.SandboxClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows that move to the next page between two requests. */
class MovingRowsTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withoutRetries();

    @Test
    void areReturnedOnce() {
        // given
        Walks.add(chatmaid.sandbox(), 450);
        List<String> before =
                chatmaid.sandbox().messages().stream().map(m -> m.id()).toList();
        AtomicInteger pages = new AtomicInteger();
        chatmaid.sandbox().afterEachPage(() -> Walks.add(chatmaid.sandbox(), pages.incrementAndGet() <= 3 ? 30 : 0));

        // when
        List<String> ids =
                Walks.ids(chatmaid.client().allMessages(MessageQuery.page(1)).join());

        // then
        assertThat(ids).doesNotHaveDuplicates().containsAll(before);
    }
}
