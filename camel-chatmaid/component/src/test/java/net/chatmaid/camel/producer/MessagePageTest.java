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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.Message;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages of messages. */
class MessagePageTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void returnsAListAndItsCountsInHeaders() throws Exception {
        // given
        SentMessages.add(routes, 250);
        routes.start();
        // when
        Exchange response = routes.to("chatmaid:messages?page=3").send();
        // then
        assertThat(rows(response)).hasSize(50).hasOnlyElementsOfType(Message.class);
        assertThat(response.getMessage().getHeaders())
                .containsEntry("CamelChatmaidTotalPages", 3)
                .containsEntry("CamelChatmaidTotal", 250L);
        assertThat(routes.sandbox().requests()).singleElement().satisfies(request -> assertThat(request.query())
                .isEqualTo("page=3&limit=100"));
    }

    @Test
    void readsThePageFromTheHeaderAndTheFiltersFromOptions() throws Exception {
        // given
        List<String> ids = SentMessages.add(routes, 12);
        routes.sandbox().setStatus(ids.get(0), "failed");
        routes.sandbox().setStatus(ids.get(1), "failed");
        String senderId = routes.sandbox().phones().get(1).liveId();
        routes.start();
        // when
        Exchange response = routes.to("chatmaid:messages?status=failed&limit=1&phoneNumberId=" + senderId)
                .withHeader("CamelChatmaidPage", "2")
                .send();
        // then
        assertThat(rows(response)).singleElement().satisfies(row -> assertThat(((Message) row).id())
                .isEqualTo(ids.get(0)));
    }

    private static List<?> rows(Exchange response) {
        return response.getMessage().getBody(List.class);
    }
}
