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

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.NullNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.Map;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.model.Pagination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance().build();

    private ChatmaidClient client;

    @BeforeEach
    void connect() {
        client = Clients.once(CHATMAID.baseUrl());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\": true, \"data\": {\"data\": [{\"id\": \"a\"}], \"pagination\": %s}}",
                "{\"success\": true, \"data\": [{\"id\": \"a\"}], \"pagination\": %s}",
                "{\"success\": true, \"data\": {\"data\": [{\"id\": \"a\"}]}, \"pagination\": %s}",
                "{\"success\": true, \"data\": {\"data\": [{\"id\": \"a\"}], \"pagination\": null}, \"pagination\": %s}"
            })
    void readsThePaginationInDataOrBesideIt(String form) {
        // given
        answer(form.formatted("{\"page\": 2, \"limit\": 100, \"total\": 101, \"totalPages\": 2, \"next\": null}"));

        // when
        Page<Message> page = client.messages(MessageQuery.page(2)).join();

        // then
        assertThat(page.pagination())
                .isEqualTo(new Pagination(2, 100, 101L, 2, Map.of("next", NullNode.getInstance())));
        assertThat(page.data()).extracting(Message::id).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\": {\"data\": []}}", "{\"data\": []}", "{\"data\": [], \"pagination\": null}"})
    void readsAPageWithoutPagination(String body) {
        // given
        answer(body);

        // when
        Page<Message> page = client.messages(MessageQuery.page(1)).join();

        // then
        assertThat(page.pagination()).isNull();
        assertThat(page.data()).isEmpty();
    }

    @Test
    void keepsARowWithAnUnreadableFieldAndLeavesOutOtherValues() {
        // given
        answer("{\"data\": [{\"id\": \"a\"}, {\"id\": \"b\", \"createdAt\": \"yesterday\"}, 5, null, [],"
                + " {\"id\": \"c\", \"status\": {\"x\": 1}}, {\"id\": \"d\"}]}");

        // then
        assertThat(client.messages(MessageQuery.page(1)).join().data())
                .extracting(Message::id)
                .containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": {}}",
                "{\"data\": {\"data\": {}}}",
                "{\"data\": \"x\"}",
                "{\"data\": {\"data\": null}}"
            })
    void failsIfTheResponseHasNoRows(String body) {
        // given
        answer(body);

        // then
        assertThat(failure(ChatmaidProtocolException.class, client.messages(MessageQuery.page(1))))
                .hasMessageContaining("has no list in data");
    }

    @Test
    void sendsOnlyTheParametersThatAreSet() {
        // given
        answer("{\"data\": []}");

        // when
        client.messages(new MessageQuery("a&b=c d", MessageStatus.SENT, 3, 100)).join();
        client.messages(new MessageQuery(null, null, null, null)).join();

        // then: the latest comes first
        assertThat(CHATMAID.getAllServeEvents())
                .extracting(event -> event.getRequest().getUrl())
                .containsExactly(
                        "/v1/messages", "/v1/messages?phoneNumberId=a%26b%3Dc%20d&status=sent&page=3&limit=100");
    }

    @Test
    void rejectsAPageThatIsNotValid() {
        assertThatIllegalArgumentException().isThrownBy(() -> MessageQuery.page(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageQuery(null, null, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageQuery(null, null, 1, 101));
    }

    private static void answer(String body) {
        CHATMAID.stubFor(any(anyUrl()).willReturn(okJson(body)));
    }
}
