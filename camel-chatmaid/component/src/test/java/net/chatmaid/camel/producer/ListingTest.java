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

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Account;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.Usage;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxGroup;
import net.chatmaid.camel.sandbox.SandboxInbound;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operations that list, and those that look the account up. */
class ListingTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @Test
    void aPageOfMessagesIsAListWithItsCountsInHeaders() throws Exception {
        // given
        add(250);
        routes.start();
        // when
        Exchange answer = routes.to("chatmaid:messages?page=3").send();
        // then
        assertThat(rows(answer)).hasSize(50).hasOnlyElementsOfType(Message.class);
        assertThat(answer.getMessage().getHeaders())
                .containsEntry("CamelChatmaidTotalPages", 3)
                .containsEntry("CamelChatmaidTotal", 250L);
        assertThat(sandbox.requests()).singleElement().satisfies(request -> assertThat(request.query())
                .isEqualTo("page=3&limit=100"));
    }

    @Test
    void theHeaderChoosesThePageAndTheOptionsTheRows() throws Exception {
        // given
        List<String> ids = add(12);
        sandbox.setStatus(ids.get(0), "failed");
        sandbox.setStatus(ids.get(1), "failed");
        String senderId = sandbox.phones().get(1).liveId();
        routes.start();
        // when
        Exchange answer = routes.to("chatmaid:messages?status=failed&limit=1&phoneNumberId=" + senderId)
                .withHeader("CamelChatmaidPage", "2")
                .send();
        // then
        assertThat(rows(answer)).singleElement().satisfies(row -> assertThat(((Message) row).id())
                .isEqualTo(ids.get(0)));
    }

    @Test
    void aHeaderThatIsNoPageCostsNoRequest() throws Exception {
        routes.start();
        for (Object page : new Object[] {"0", "-1", "first", 1.5}) {
            // when
            Exchange answer = routes.to("chatmaid:messages")
                    .withHeader("CamelChatmaidPage", page)
                    .send();
            // then
            assertThat(answer.getException())
                    .isInstanceOf(ChatmaidValidationException.class)
                    .hasMessageContaining("page is '" + page + "' in the header CamelChatmaidPage");
        }
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void aStreamingSplitWalksAllMessages() throws Exception {
        // given
        List<String> ids = add(230);
        Set<String> split = new HashSet<>();
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:all")
                        .to("chatmaid:messages?fetch=all")
                        .split(body())
                        .streaming()
                        .process(exchange -> split.add(
                                exchange.getMessage().getBody(Message.class).id()));
            }
        });
        // when
        Exchange done = routes.to("direct:all").send();
        // then
        assertThat(done.getException()).isNull();
        assertThat(split).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(sandbox.requestCount()).isEqualTo(3);
    }

    @Test
    void receivedMessagesAreListedOrLookedUpById() throws Exception {
        // given
        SandboxInbound first = sandbox.receive("+15557654321", "Where is my order?");
        sandbox.advance(Duration.ofSeconds(1));
        SandboxInbound second = sandbox.receive("+15557654321", "audio", null, "120363043211234567@g.us");
        routes.start();
        // when
        Exchange page = routes.to("chatmaid:inbound?limit=1").send();
        Iterator<?> all = routes.to("chatmaid:inbound?fetch=all").request(Iterator.class);
        Exchange one = routes.to("chatmaid:inbound")
                .withHeader("CamelChatmaidMessageId", second.id())
                .send();
        // then
        assertThat(rows(page)).hasSize(1);
        assertThat(page.getMessage().getHeader("CamelChatmaidTotalPages")).isEqualTo(2);
        assertThat(all)
                .toIterable()
                .extracting(row -> ((InboundMessage) row).id())
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(one.getMessage().getBody(InboundMessage.class).type()).hasToString("audio");
        assertThat(one.getMessage().getHeaders())
                .containsEntry("CamelChatmaidType", "audio")
                .containsEntry("CamelChatmaidReplyTo", "120363043211234567@g.us")
                .doesNotContainKeys("CamelChatmaidFrom", "CamelChatmaidTo");
        assertThat(routes.to("chatmaid:inbound?messageId=inmsg_none").send().getException())
                .isInstanceOf(ChatmaidNotFoundException.class);
    }

    @Test
    void groupsAreThoseOfTheSenderOrElseOfTheFirstConnectedOne() throws Exception {
        // given
        sandbox.addPhone("+15559990000", "Second", "connected");
        sandbox.addGroup("+15559990000", new SandboxGroup("120363099999999999@g.us", "Second's", false));
        routes.start();
        // when
        List<?> first = routes.to("chatmaid:groups").request(List.class);
        List<?> second = routes.to("chatmaid:groups?from=+15559990000").request(List.class);
        // then
        assertThat(first).hasSize(2);
        assertThat(second).extracting(group -> ((Group) group).name()).containsExactly("Second's");
        assertThat(routes.to("chatmaid:groups")
                        .withHeader("CamelChatmaidFrom", "+1")
                        .send()
                        .getException())
                .isInstanceOf(ChatmaidValidationException.class);
    }

    @Test
    void aMessageGoesToAGroup() throws Exception {
        // given
        routes.start();
        Group group = (Group) routes.to("chatmaid:groups").request(List.class).get(0);
        // when
        Exchange sent = routes.to("chatmaid:send")
                .withHeader("CamelChatmaidTo", group.id())
                .withBody("Hello all")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).singleElement().satisfies(message -> assertThat(message.groupId())
                .isEqualTo(group.id()));
    }

    @Test
    void theAccountAndItsUsageAreLookedUp() throws Exception {
        // given
        add(3);
        routes.start();
        // when
        Account account = routes.to("chatmaid:account").request(Account.class);
        Usage usage = routes.to("chatmaid:usage?period=day").request(Usage.class);
        // then
        assertThat(account.environment()).isEqualTo("live");
        assertThat(account.phoneNumbers()).isEqualTo(2);
        assertThat(usage.period()).isEqualTo("day");
        assertThat(usage.messages().total()).isEqualTo(3);
        assertThat(sandbox.requests().get(1).query()).isEqualTo("period=day");
    }

    private static List<?> rows(Exchange answer) {
        return answer.getMessage().getBody(List.class);
    }

    private List<String> add(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> sandbox.addMessage(
                                sandbox.liveKey(),
                                "+15557654321",
                                "text " + i,
                                sandbox.clock().now().minusSeconds(9).plusMillis(i))
                        .id())
                .toList();
    }
}
