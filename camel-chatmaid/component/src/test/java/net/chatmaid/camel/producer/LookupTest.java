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
import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidNoSenderException;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LookupTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void aMessageIsLookedUpByHeaderOptionOrBody() {
        // given
        SandboxMessage message = message("+15557654321");
        Message known = routes.to("chatmaid:status").withBody(message.id()).request(Message.class);
        List<FluentProducerTemplate> ways = List.of(
                routes.to("chatmaid:status").withHeader("CamelChatmaidMessageId", message.id()),
                routes.to("chatmaid:status?messageId=${header.id}").withHeader("id", message.id()),
                routes.to("chatmaid:status").withBody(" " + message.id() + "\n"),
                routes.to("chatmaid:status").withBody(known));
        for (FluentProducerTemplate way : ways) {
            // when
            Exchange answer = way.send();
            // then
            assertThat(answer.getException()).isNull();
            assertThat(answer.getMessage().getBody(Message.class).id()).isEqualTo(message.id());
            assertThat(answer.getMessage().getHeader("CamelChatmaidStatus")).isEqualTo("pending");
        }
    }

    @Test
    void aFailedMessageSaysWhyInHeaders() {
        // given
        SandboxMessage message = message(MagicRecipients.RECIPIENT_NOT_REACHABLE);
        sandbox.advance(Duration.ofMinutes(1));
        // when
        Exchange answer = routes.to("chatmaid:status").withBody(message.id()).send();
        // then
        assertThat(answer.getMessage().getBody(Message.class).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(answer.getMessage().getHeaders())
                .containsEntry("CamelChatmaidErrorCode", "RECIPIENT_NOT_REACHABLE")
                .containsKey("CamelChatmaidErrorMessage");
    }

    @Test
    void theJsonOfAnotherRecordIsNoPhone() {
        // given
        Group group = new Group("120363043211234567@g.us", "Team", null, null);
        for (Object body : List.of(group, List.of(group))) {
            // when
            Exchange answer =
                    routes.to("chatmaid:phones?lookup=get").withBody(body).send();
            // then
            assertThat(answer.getException())
                    .isInstanceOf(ChatmaidValidationException.class)
                    .hasMessageContaining("phone is missing");
        }
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void whatIsNoMessageIdIsRejectedWithoutARequest() {
        for (Object body : new Object[] {null, "", "hello", "msg_ with spaces", 42}) {
            // when
            Exchange answer = routes.to("chatmaid:status").withBody(body).send();
            // then
            assertThat(answer.getException())
                    .isInstanceOf(ChatmaidValidationException.class)
                    .hasMessageContainingAll("messageId is missing", "CamelChatmaidMessageId");
        }
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void anIdOfTheRouteReachesNoOtherEndpoint() {
        // when
        Exchange answer = routes.to("chatmaid:status")
                .withHeader("CamelChatmaidMessageId", "../phone-numbers?x=%2F#")
                .send();
        // then
        assertThat(answer.getException()).isInstanceOf(ChatmaidNotFoundException.class);
        assertThat(sandbox.requests().get(0).path()).isEqualTo("/v1/messages/..%2Fphone-numbers%3Fx%3D%252F%23");
    }

    @Test
    void phonesListsAllByDefaultAndGetsOneWhenAPhoneIsGiven() {
        // when
        List<?> all = routes.to("chatmaid:phones").request(List.class);
        PhoneNumber byOption = routes.to("chatmaid:phones?phone=+15551234567").request(PhoneNumber.class);
        PhoneNumber byHeader = routes.to("chatmaid:phones")
                .withHeader("CamelChatmaidPhone", "+15550000001")
                .request(PhoneNumber.class);
        // then
        assertThat(all).hasSize(2).allMatch(PhoneNumber.class::isInstance);
        assertThat(byOption.displayName()).isEqualTo("Orders");
        assertThat(byHeader.isConnected()).isFalse();
        assertThat(sandbox.requests().get(1).path()).isEqualTo("/v1/phone-numbers/%2B15551234567");
    }

    @Test
    void aConnectionIsLookedUpByStatus() {
        // when
        Exchange answer = routes.to("chatmaid:phones?lookup=status")
                .withBody("+15550000001")
                .send();
        // then
        assertThat(answer.getMessage().getHeader("CamelChatmaidConnectionStatus"))
                .isEqualTo("disconnected");
        assertThat(sandbox.requests().get(0).path()).endsWith("/status");
    }

    @Test
    void connectedPicksTheFirstThatIsAndRefreshesWhenItIsNoMore() {
        // given
        sandbox.addPhone("+15559990000", "Second", "connected");
        PhoneNumber before = routes.to("chatmaid:phones?lookup=connected").request(PhoneNumber.class);
        // when
        sandbox.setConnectionStatus("+15551234567", "disconnected");
        routes.to("chatmaid:phones?lookup=status&phone=+15551234567").send();
        PhoneNumber after = routes.to("chatmaid:phones?lookup=connected").request(PhoneNumber.class);
        // then
        assertThat(before.phoneNumber()).isEqualTo("+15551234567");
        assertThat(after.phoneNumber()).isEqualTo("+15559990000");
    }

    @Test
    void withoutAConnectedSenderTheErrorSaysWhichThereAre() {
        // given
        sandbox.setConnectionStatus("+15551234567", "qr_pending");
        // when
        Exchange answer =
                routes.to("chatmaid:send?to=+15557654321").withBody("hi").send();
        // then
        assertThat(answer.getException())
                .isInstanceOf(ChatmaidNoSenderException.class)
                .hasMessageContainingAll("+15550000001 is disconnected", "+15551234567 is qr_pending");
    }

    @Test
    void lookupWithoutAPhoneIsRejectedWithoutARequest() {
        // when
        Exchange answer =
                routes.to("chatmaid:phones?lookup=get").withBody("no phone").send();
        // then
        assertThat(answer.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll("lookup=get", "CamelChatmaidPhone");
        assertThat(sandbox.requestCount()).isZero();
    }

    private SandboxMessage message(String to) {
        return sandbox.addMessage(sandbox.liveKey(), to, "hi", sandbox.clock().now());
    }
}
