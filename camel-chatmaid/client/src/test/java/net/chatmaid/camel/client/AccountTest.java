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
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import net.chatmaid.camel.client.internal.UnknownValueLog;
import net.chatmaid.camel.model.Account;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.model.InboundType;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** The objects that only look-ups answer with, in every published form, and with words that are not published. */
class AccountTest {

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

    @Test
    void anAccountIsReadInTheFormWithStats() {
        // given
        answer("""
                {"accountId": "acc_1", "name": "Shop", "email": "a@example.com", "subscriptionStatus": "active",
                 "stats": {"apiKeys": 2, "phoneNumbers": 3, "messages": 10000000000}}""");

        // when
        Account account = client.account().join();

        // then
        assertThat(account.accountId()).isEqualTo("acc_1");
        assertThat(account.phoneNumbers()).isEqualTo(3);
        assertThat(account.messages()).isEqualTo(10_000_000_000L);
        assertThat(account.stats().apiKeys()).isEqualTo(2);
    }

    @Test
    void anAccountIsReadInTheFormWithCounts() {
        // given
        answer("""
                {"email": "a@example.com", "name": "Shop", "environment": "live", "subscriptionStatus": "active",
                 "phoneNumbersCount": 3, "messagesCount": 4, "createdAt": "2026-02-06T14:22:30.000Z"}""");

        // when
        Account account = client.account().join();

        // then
        assertThat(account.environment()).isEqualTo("live");
        assertThat(account.phoneNumbers()).isEqualTo(3);
        assertThat(account.messages()).isEqualTo(4);
        assertThat(account.createdAt()).isEqualTo("2026-02-06T14:22:30Z");
    }

    @Test
    void anAccountThatCountsNothingSaysNothing() {
        answer("{\"name\": \"Shop\"}");
        assertThat(client.account().join().phoneNumbers()).isNull();
        assertThat(client.account().join().messages()).isNull();
    }

    @Test
    void usageIsReadWhetherItsDatesAreDatesOrTimes() {
        for (String date : List.of("2026-02-01", "2026-02-01T00:00:00.000Z")) {
            // given
            answer("""
                    {"period": "month", "startDate": "%s", "endDate": null,
                     "messages": {"total": 9, "failed": 1}, "apiRequests": {"total": 20, "successful": 19, "failed": 1}}""".formatted(date));

            // when
            Usage usage = client.usage(UsagePeriod.month).join();

            // then
            assertThat(usage.startDate()).isEqualTo(date);
            assertThat(usage.messages().total()).isEqualTo(9);
            assertThat(usage.messages().read()).isNull();
            assertThat(usage.apiRequests().successful()).isEqualTo(19);
        }
    }

    @Test
    void groupsNeedASender() {
        // given
        answer("[{\"id\": \"120363043211234567@g.us\", \"name\": \"Team\", \"isCommunityAnnounce\": false}]");

        // then
        assertThat(client.groups("+15551234567").join())
                .extracting(Group::id)
                .containsExactly("120363043211234567@g.us");
        assertThat(Clients.failure(ChatmaidValidationException.class, client.groups(" ")))
                .hasMessageContaining("from is missing");
        assertThat(CHATMAID.getAllServeEvents()).hasSize(1);
        assertThat(CHATMAID.getAllServeEvents().get(0).getRequest().getUrl())
                .isEqualTo("/v1/groups?fromPhoneId=%2B15551234567");
    }

    @Test
    void aWordThatIsNotKnownIsCarriedAndToldOnce() {
        // given
        Logger logger = (Logger) LoggerFactory.getLogger(UnknownValueLog.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        answer("""
                [{"id": "ph_1", "connectionStatus": "dreaming\\n%s"}, {"id": "ph_2", "connectionStatus": "connected"}]""".formatted(Clients.KEY));

        // when
        List<PhoneNumber> phones = client.phoneNumbers().join();
        client.phoneNumbers().join();
        logger.detachAppender(appender);

        // then
        assertThat(phones.get(0).connectionStatus())
                .isEqualTo(ConnectionStatus.of("dreaming\n" + Clients.KEY))
                .matches(word -> !word.isKnown());
        assertThat(appender.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage())
                    .contains("connectionStatus 'dreaming ")
                    .doesNotContain("\n", Clients.KEY);
        });
    }

    @Test
    void everyPublishedWordIsKnown() {
        assertThat(List.of("text", "image", "video", "audio", "document", "sticker", "location", "contact", "other"))
                .allMatch(word -> InboundType.of(word).isKnown());
        assertThat(List.of("connected", "disconnected", "connecting", "qr_pending", "error"))
                .allMatch(word -> ConnectionStatus.of(word).isKnown());
        assertThat(InboundType.of("hologram").isKnown()).isFalse();
    }

    private static void answer(String data) {
        CHATMAID.stubFor(any(anyUrl()).willReturn(okJson("{\"success\": true, \"data\": " + data + "}")));
    }
}
