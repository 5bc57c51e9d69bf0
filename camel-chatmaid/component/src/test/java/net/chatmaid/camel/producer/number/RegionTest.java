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
package net.chatmaid.camel.producer.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxGroup;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders' and recipients' numbers as people in a region write them. */
class RegionTest {

    private static final String LAGOS = "+2348031234567";
    private static final String SENDER = "+2348120000001";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @BeforeEach
    void start() throws Exception {
        routes.start();
        routes.options().setRegion("NG");
        sandbox.addPhone(SENDER, "Lagos", "connected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0803 123 4567",
                "08031234567",
                "0803-123-4567",
                "(0803) 123.4567",
                " 0803/1234567\n",
                "8031234567",
                "+234 803 123 4567",
                "234 803 123 4567",
                "009 234 803 123 4567",
                "\u202a+234 803 123 4567\u202c",
                "٠٨٠٣١٢٣٤٥٦٧",
                "＋２３４８０３１２３４５６７"
            })
    void aRecipientIsReadAsPeopleWriteIt(String written) {
        // when
        Exchange sent = routes.to("chatmaid:send")
                .withHeader("CamelChatmaidTo", written)
                .withBody("hi")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).extracting(SandboxMessage::to).containsExactly(LAGOS);
    }

    @Test
    void itMayComeByOptionExpressionOrBody() {
        // given
        Map<String, Object> fields = Map.of("from", "0812 000 0001", "to", "0803 123 4567", "content", "hi");
        String options = "chatmaid:send?from=0812 000 0001&to=";
        List<FluentProducerTemplate> ways = List.of(
                routes.to(options + "0803 123 4567").withBody("hi"),
                routes.to(options + "${header.phone}")
                        .withHeader("phone", "0803 123 4567")
                        .withBody("hi"),
                routes.to("chatmaid:send").withBody(fields),
                routes.to("chatmaid:send").withBody(new ObjectMapper().valueToTree(fields)),
                routes.to("chatmaid:send")
                        .withBody(SendRequest.builder()
                                .from("0812 000 0001")
                                .to("0803 123 4567")
                                .content("hi")
                                .build()),
                routes.to("chatmaid:send?bodyFormat=json")
                        .withBody("{\"fromPhoneId\": \"0812 000 0001\", \"to\": 8031234567, \"content\": \"hi\"}"),
                // what the header gives hides what is wrong in the body
                routes.to("chatmaid:send")
                        .withHeader("CamelChatmaidTo", "0803 123 4567")
                        .withBody(Map.of("from", SENDER, "to", "0803", "content", "hi")));
        for (FluentProducerTemplate way : ways) {
            // when
            Exchange sent = way.send();
            // then
            assertThat(sent.getException()).isNull();
        }
        assertThat(sandbox.messages())
                .hasSize(ways.size())
                .allMatch(
                        message -> message.from().equals(SENDER) && message.to().equals(LAGOS));
    }

    static Stream<String> untouched() {
        return Stream.of("+15557654321", "+4915112345678", "120363043211234567@g.us", "2348031234567-1600000000@g.us");
    }

    @ParameterizedTest
    @MethodSource("untouched")
    void whatTheApiTakesIsLeftAlone(String recipient) {
        // given: also numbers of other regions, and some that are nobody's
        PhoneField to = PhoneField.to(new FieldOptions(routes.context(), routes.options(), routes.options()));
        // then
        assertThat(to.read(recipient)).isEqualTo(recipient);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ph_12",
                "ph_live_15551234567",
                "123e4567-e89b-12d3-a456-426614174000",
                "12345678-1234-1234-1234-123456789012",
                "abc",
                "12"
            })
    void aDashboardIdIsNoNumber(String id) {
        // given
        PhoneField from = PhoneField.from(new FieldOptions(routes.context(), routes.options(), routes.options()));
        // then
        assertThat(from.read(id)).isEqualTo(id);
    }

    @Test
    void sendersAreLookedUpAndAskedForTheirGroups() {
        // given
        sandbox.addGroup(SENDER, new SandboxGroup("120363043211234567@g.us", "Team", false));
        // when
        PhoneNumber byHeader = routes.to("chatmaid:phones")
                .withHeader("CamelChatmaidPhone", "0812 000 0001")
                .request(PhoneNumber.class);
        PhoneNumber byOption = routes.to("chatmaid:phones?phone=0812 000 0001").request(PhoneNumber.class);
        PhoneNumber byBody = routes.to("chatmaid:phones?lookup=status")
                .withBody(" 0812 000 0001 ")
                .request(PhoneNumber.class);
        List<?> groups = routes.to("chatmaid:groups?from=0812 000 0001").request(List.class);
        Exchange verified = routes.to("chatmaid:verify?from=0812 000 0001").send();
        // then
        assertThat(List.of(byHeader, byOption, byBody))
                .extracting(PhoneNumber::phoneNumber)
                .containsOnly(SENDER);
        assertThat(groups).hasSize(1);
        assertThat(verified.getMessage().getBody().toString()).contains(SENDER + " is connected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0803", "0803 123 45678", "0001 000 0000", "+234 1", "1234 5678"})
    void whatIsNoNumberOfTheRegionIsRejectedWithoutARequest(String written) {
        // when
        Exchange sent = routes.to("chatmaid:send?from=" + SENDER)
                .withHeader("CamelChatmaidTo", written)
                .withBody("hi")
                .send();
        // then
        assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll("to is '" + written + "'", "region NG", "E.164");
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void aSenderThatIsNoNumberOfTheRegionIsRejectedByTheNameOfItsField() {
        rejected(routes.to("chatmaid:phones").withHeader("CamelChatmaidPhone", "0803"), "phone is '0803'", "region NG");
        rejected(routes.to("chatmaid:phones?lookup=get").withBody("0803 1"), "phone is '0803 1'", "region NG");
        rejected(routes.to("chatmaid:groups").withHeader("CamelChatmaidFrom", "0803"), "from is '0803'", "region NG");
        rejected(routes.to("chatmaid:verify").withHeader("CamelChatmaidFrom", "0803"), "from is '0803'", "region NG");
    }

    @Test
    void withoutARegionTheErrorSaysHowToGetOne() {
        // given
        routes.options().setRegion(null);
        String how =
                "If it has its country code, write it with a plus. To write national numbers, set region (such as NG) and add libphonenumber";
        // then
        rejected(recipient("0803 123 4567"), "to is '0803 123 4567'", "E.164", how);
        rejected(recipient("08031234567"), "to is '08031234567'", how);
        assertThat(recipient("+234 803").send().getException())
                .hasMessageContaining("E.164")
                .hasMessageNotContaining("region");
        rejected(routes.to("chatmaid:phones?lookup=get").withBody("0803 123 4567"), "phone is '0803", how);
        assertThat(recipient("somebody").send().getException())
                .hasMessageContaining("E.164")
                .hasMessageNotContaining("region");
    }

    @Test
    void theRegionMayBeWrittenSmallAndDifferByEndpoint() {
        // when
        routes.to("chatmaid:send?region=gb&to=020 7946 0018").withBody("hi").send();
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::to).containsExactly("+442079460018");
    }

    private FluentProducerTemplate recipient(String to) {
        return routes.to("chatmaid:send").withHeader("CamelChatmaidTo", to).withBody("hi");
    }

    private void rejected(FluentProducerTemplate call, String... words) {
        assertThat(call.send().getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll(words);
        assertThat(sandbox.requestCount()).isZero();
    }
}
