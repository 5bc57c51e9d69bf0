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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.sandbox.SandboxInbound;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists of received messages with a test key. */
class TestKeyListingTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.test();

    @Test
    void returnAnEmptyPageAndFindNoMessage() throws Exception {
        // given
        routes.start();
        SandboxInbound received = routes.sandbox().receive(SandboxRoutes.RECIPIENT, "Hello");
        // when
        Exchange page = routes.to("chatmaid:inbound").send();
        Exchange all = routes.to("chatmaid:inbound?fetch=all").send();
        Exchange one = routes.to("chatmaid:inbound?messageId=" + received.id()).send();
        // then
        assertThat(page.getException()).isNull();
        assertThat(page.getMessage().getBody()).isEqualTo(List.of());
        assertThat(all.getMessage().getBody(java.util.Iterator.class).hasNext()).isFalse();
        assertThat(one.getException()).isInstanceOf(ChatmaidNotFoundException.class);
    }
}
