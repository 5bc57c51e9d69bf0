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
import java.util.TreeSet;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.ReliabilityPage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a stranger can't choose by the headers of a message, over one transport. */
interface InjectionContract {

    String CHOSEN = "+15557770001";

    InjectionApplication application();

    /** The names of the headers that arrive, of those that a send reads, as the guide to security says. */
    Set<String> arriving();

    @BeforeEach
    default void clear() {
        application().clear();
    }

    @Test
    default void noHeaderChangesWhatTheRouteNames() throws Exception {
        // given
        Map<String, Transport.Form> forms = application().transport().forms();
        List<Hostile> hostile = application().hostile();
        int count = 0;
        // when: each header alone, then many together
        for (String address : ProtectedRoutes.SENDS) {
            boolean isEachAlone = ProtectedRoutes.SENDS.indexOf(address)
                    < application().transport().eachAlone();
            for (Transport.Form form : forms.values()) {
                for (Hostile header : isEachAlone ? hostile : List.<Hostile>of()) {
                    application().send(form, address, List.of(header));
                    count++;
                }
                for (List<Hostile> together : Hostile.groups(hostile)) {
                    application().send(form, address, together);
                    count++;
                }
            }
        }
        // then
        List<SandboxMessage> messages = application().messages(count);
        assertThat(application().failures()).isEmpty();
        assertThat(messages).hasSize(count).allSatisfy(message -> assertSentTo(ProtectedRoutes.RECIPIENT, message));
        assertOwnKeyAndHost();
        ReliabilityPage.figures(
                getClass(),
                "%,d messages with %,d hostile headers (%s): 0 to another recipient, sender, account or host."
                        .formatted(count, hostile.size(), String.join(", ", new TreeSet<>(forms.keySet()))));
    }

    @Test
    default void noHeaderChangesALookup() throws Exception {
        // given
        Map<String, Transport.Form> forms = application().transport().forms();
        Transport.Form any = forms.values().iterator().next();
        List<String> without = requestsOf(any, List.of());
        for (Transport.Form form : forms.values()) {
            for (List<Hostile> headers : Hostile.groups(application().hostile())) {
                // when
                List<String> with = requestsOf(form, headers);
                // then
                assertThat(with).isEqualTo(without);
            }
        }
        assertThat(application().failures()).isEmpty();
        assertOwnKeyAndHost();
    }

    private List<String> requestsOf(Transport.Form form, List<Hostile> headers) throws Exception {
        application().clear();
        application().arrived(application().send(form, ProtectedRoutes.LOOKUPS, headers));
        return application().requests();
    }

    @Test
    default void theseHeadersArrive() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, Transport.Form> form :
                application().transport().forms().entrySet()) {
            // when
            Map<String, String> bodies = new HashMap<>();
            for (Hostile header : application().carried(Hostile.read())) {
                bodies.put(
                        header.name(), application().send(form.getValue(), ProtectedRoutes.ARRIVED, List.of(header)));
            }
            // then
            Set<String> arrived = new TreeSet<>();
            bodies.forEach((name, body) -> {
                if (application().arrived(body).stream().anyMatch(name::equalsIgnoreCase)) {
                    arrived.add(name);
                }
            });
            all.assertThat(arrived).as(form.getKey()).isEqualTo(arriving());
        }
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Recipe.class)
    default void theRecipeTakesOnlyTheRecipientFromTheMessage(Recipe recipe) throws Exception {
        // given
        List<Hostile> hostile = new ArrayList<>(application().hostile());
        hostile.addAll(application().carried(Hostile.read()));
        hostile.removeIf(header -> header.name().equalsIgnoreCase("phone"));
        int count = 0;
        // when
        for (Transport.Form form : application().transport().plainForms()) {
            for (List<Hostile> group : Hostile.groups(hostile)) {
                List<Hostile> headers = new ArrayList<>(group);
                headers.add(new Hostile("phone", CHOSEN));
                application().send(form, recipe.address(), headers);
                count++;
            }
        }
        // then
        assertThat(application().messages(count)).hasSize(count).allSatisfy(message -> assertSentTo(CHOSEN, message));
        assertOwnKeyAndHost();
    }

    private void assertOwnKeyAndHost() {
        assertThat(application().requestsToTheStranger()).isZero();
        assertThat(application().authorizations())
                .containsExactly("Bearer " + application().chatmaid().liveKey());
    }

    private static void assertSentTo(String recipient, SandboxMessage message) {
        assertThat(message.to()).isEqualTo(recipient);
        assertThat(message.from()).isEqualTo(ProtectedRoutes.SENDER);
        assertThat(message.environment()).isEqualTo("live");
        assertThat(message.mediaUrls()).isNullOrEmpty();
    }
}
