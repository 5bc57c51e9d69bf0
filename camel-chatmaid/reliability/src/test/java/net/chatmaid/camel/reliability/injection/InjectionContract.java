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
package net.chatmaid.camel.reliability.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.ReliabilityPage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an attacker can and can't choose by the headers of a message, over the transport of the test. */
@ExtendWith(InjectionExtension.class)
interface InjectionContract {

    String CHOSEN = "+15557770001";

    @BeforeEach
    default void clear(InjectionApplication application) {
        application.clear();
    }

    @Test
    default void noHeaderChangesAFieldThatTheUriOrTheKameletSets(InjectionApplication application) throws Exception {
        // given
        Map<String, MessageKind> kinds = new TreeMap<>(application.transport().kinds());
        List<HostileHeader> hostile = application.hostile();
        List<String> texts = new ArrayList<>();
        // when: each header alone, then many together
        for (String address : ProtectedRoutes.SENDS) {
            boolean isSingle = ProtectedRoutes.SENDS.indexOf(address)
                    < application.transport().sendsWithSingleHeaders();
            for (MessageKind kind : kinds.values()) {
                for (HostileHeader header : isSingle ? hostile : List.<HostileHeader>of()) {
                    texts.add(application.send(kind, address, List.of(header)));
                }
                for (List<HostileHeader> together : HostileHeader.groups(hostile)) {
                    texts.add(application.send(kind, address, together));
                }
            }
        }
        // then
        List<SandboxMessage> messages = application.messages(texts.size());
        assertThat(application.failures()).isEmpty();
        // another key would answer for an earlier message
        assertThat(messages).extracting(InjectionContract::text).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(messages)
                .allSatisfy(
                        message -> assertSent(ProtectedRoutes.RECIPIENT, List.of(ProtectedRoutes.MEDIA_URL), message));
        assertOwnKeyAndHost(application);
        ReliabilityPage.figures(
                getClass(),
                "%,d messages with %,d hostile headers (%s): 0 with another recipient, sender, text, attachment, account or host."
                        .formatted(texts.size(), hostile.size(), String.join(", ", kinds.keySet())));
    }

    @Test
    default void noHeaderChangesALookup(InjectionApplication application) throws Exception {
        // given
        Map<String, MessageKind> kinds = application.transport().kinds();
        MessageKind any = kinds.values().iterator().next();
        List<String> without = requestsOfLookups(application, any, List.of());
        for (MessageKind kind : kinds.values()) {
            for (List<HostileHeader> headers : HostileHeader.groups(application.hostile())) {
                // when
                List<String> with = requestsOfLookups(application, kind, headers);
                // then
                assertThat(with).isEqualTo(without);
            }
        }
        assertThat(application.failures()).isEmpty();
        assertOwnKeyAndHost(application);
    }

    private static List<String> requestsOfLookups(
            InjectionApplication application, MessageKind kind, List<HostileHeader> headers) throws Exception {
        application.clear();
        application.arrivedHeaders(application.send(kind, ProtectedRoutes.LOOKUPS, headers));
        return application.requests();
    }

    @Test
    default void theTransportPassesOnOnlyTheHeadersThatTheGuideNames(InjectionApplication application)
            throws Exception {
        // given
        List<HostileHeader> read = application.carried(HostileHeader.read());
        Set<String> expected = read.stream()
                .filter(application.transport()::passesOn)
                .map(HostileHeader::name)
                .collect(Collectors.toSet());
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, MessageKind> kind :
                application.transport().kinds().entrySet()) {
            // when
            Map<String, String> texts = new HashMap<>();
            for (HostileHeader header : read) {
                texts.put(header.name(), application.send(kind.getValue(), ProtectedRoutes.ARRIVED, List.of(header)));
            }
            // then
            Set<String> arrived = new TreeSet<>();
            texts.forEach((name, text) -> {
                if (application.arrivedHeaders(text).stream().anyMatch(name::equalsIgnoreCase)) {
                    arrived.add(name);
                }
            });
            all.assertThat(arrived).as(kind.getKey()).isEqualTo(expected);
        }
        all.assertAll();
    }

    @Test
    default void onlyAHeaderThatArrivesSetsAFieldThatTheUriDoesNotSet(InjectionApplication application)
            throws Exception {
        // given
        List<HostileHeader> headers = application.carried(UnsetFieldRoutes.headersOfUri());
        // then
        assertThat(thoseThatSetAField(application, UnsetFieldRoutes.URI, headers))
                .isEqualTo(headers.stream()
                        .filter(application.transport()::passesOn)
                        .toList());
    }

    /** The headers of a Kamelet do not begin with Camel, so no transport filters them. */
    @Test
    default void aHeaderSetsAFieldWhoseKameletPropertyIsNotSet(InjectionApplication application) throws Exception {
        // given
        List<HostileHeader> headers = application.carried(UnsetFieldRoutes.headersOfKamelet());
        // then
        assertThat(thoseThatSetAField(application, UnsetFieldRoutes.KAMELET, headers))
                .isEqualTo(headers);
    }

    @Test
    default void anEmptyKameletPropertyCountsAsSetExceptThatOfTheIdempotencyKey(InjectionApplication application)
            throws Exception {
        // given
        List<HostileHeader> headers = application.carried(UnsetFieldRoutes.headersOfKamelet());
        // then
        assertThat(thoseThatSetAField(application, UnsetFieldRoutes.EMPTY_KAMELET, headers))
                .isEqualTo(headers.stream()
                        .filter(header -> header.name().contains("idempotency"))
                        .toList());
    }

    private static List<HostileHeader> thoseThatSetAField(
            InjectionApplication application, String address, List<HostileHeader> headers) throws Exception {
        List<HostileHeader> found = new ArrayList<>();
        for (HostileHeader header : headers) {
            application.clear();
            application.send(application.transport().textKinds().get(0), address, List.of(header));
            if (application.requestOfSend().contains('"' + header.value() + '"')) {
                found.add(header);
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(DocumentedRoute.class)
    default void theRouteOfTheGuideTakesOnlyTheRecipientFromAHeader(
            DocumentedRoute route, InjectionApplication application) throws Exception {
        // given
        List<HostileHeader> hostile = new ArrayList<>(application.hostile());
        hostile.addAll(application.carried(HostileHeader.read()));
        hostile.removeIf(header -> header.name().equalsIgnoreCase("phone"));
        List<String> texts = new ArrayList<>();
        // when
        for (MessageKind kind : application.transport().textKinds()) {
            for (List<HostileHeader> group : HostileHeader.groups(hostile)) {
                List<HostileHeader> headers = new ArrayList<>(group);
                headers.add(new HostileHeader("phone", CHOSEN));
                headers.add(new HostileHeader("orderId", route + "-" + texts.size()));
                texts.add(application.send(kind, route.address(), headers));
            }
        }
        // then
        List<SandboxMessage> messages = application.messages(texts.size());
        assertThat(application.failures()).isEmpty();
        assertThat(messages).extracting(InjectionContract::text).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(messages).allSatisfy(message -> assertSent(CHOSEN, List.of(), message));
        assertOwnKeyAndHost(application);
    }

    private static void assertOwnKeyAndHost(InjectionApplication application) {
        assertThat(application.requestsToTheAttacker()).isZero();
        assertThat(application.authorizations())
                .containsExactly("Bearer " + application.chatmaid().liveKey());
    }

    /** The content without what a transport or a Kamelet puts around a body. */
    private static String text(SandboxMessage message) {
        return ProtectedRoutes.TEXT
                .matcher(message.content())
                .results()
                .map(found -> found.group())
                .collect(Collectors.joining(" "));
    }

    private static void assertSent(String recipient, List<String> mediaUrls, SandboxMessage message) {
        assertThat(message.to()).isEqualTo(recipient);
        assertThat(message.from()).isEqualTo(ProtectedRoutes.SENDER);
        assertThat(message.environment()).isEqualTo("live");
        assertThat(message.mediaUrls()).isEqualTo(mediaUrls);
    }
}
