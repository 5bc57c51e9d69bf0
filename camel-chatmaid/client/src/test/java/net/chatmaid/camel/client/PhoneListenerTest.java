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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Listeners are notified of fetched senders, and affect no request. */
class PhoneListenerTest {

    private static final String ORDERS = "+15551234567";

    private final ManualTime time = new ManualTime();
    private final Heard heard = new Heard();
    private ChatmaidSandbox sandbox;
    private ChatmaidClient client;

    @BeforeEach
    void start() {
        sandbox = ChatmaidSandbox.start();
        client = Clients.at(sandbox, time).build();
        client.addPhoneListener(heard);
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void notifiesOfEachFetchByEachMethod() {
        // when
        client.phoneNumbers().join();
        client.withoutWaiting().phoneNumber(ORDERS).join();
        client.phoneStatus(ORDERS).join();
        client.connectedSender().join();

        // then
        assertThat(heard.lists).hasSize(2).allMatch(phones -> phones.size() == 2);
        assertThat(heard.phones)
                .hasSize(2)
                .allMatch(phone -> phone.phoneNumber().equals(ORDERS) && phone.isConnected());
        assertThat(sandbox.requestCount()).isEqualTo(4);
    }

    @Test
    void clientsThatShareNotifyTheSameListeners() {
        // given
        ChatmaidClient sibling = Clients.at(sandbox, time).sharing(client).build();

        // when
        sibling.phoneNumbers().join();

        // then
        assertThat(heard.lists).hasSize(1);
        sibling.close();
    }

    @Test
    void doesNotNotifyOfARequestThatFails() {
        // when
        Clients.failure(ChatmaidNotFoundException.class, client.phoneNumber("ph_unknown"));

        // then
        assertThat(heard.phones).isEmpty();
    }

    @Test
    void notifiesAListenerOnceAndNotAfterItsRemoval() {
        // given
        client.addPhoneListener(heard);
        client.phoneNumbers().join();

        // when
        client.removePhoneListener(heard);
        client.phoneNumbers().join();

        // then
        assertThat(heard.lists).hasSize(1);
    }

    @Test
    void aListenerThatThrowsAffectsNeitherTheRequestNorOtherListeners() {
        // given
        client.removePhoneListener(heard);
        client.addPhoneListener(new Broken());
        client.addPhoneListener(heard);

        // when
        List<PhoneNumber> phones = client.phoneNumbers().join();
        PhoneNumber phone = client.phoneNumber(ORDERS).join();

        // then
        assertThat(phones).hasSize(2);
        assertThat(phone.phoneNumber()).isEqualTo(ORDERS);
        assertThat(heard.lists).hasSize(1);
        assertThat(heard.phones).hasSize(1);
    }

    private static final class Heard implements PhoneListener {

        private final List<List<PhoneNumber>> lists = new CopyOnWriteArrayList<>();
        private final List<PhoneNumber> phones = new CopyOnWriteArrayList<>();

        @Override
        public void onPhonesFetched(List<PhoneNumber> all) {
            lists.add(all);
        }

        @Override
        public void onPhoneFetched(PhoneNumber phone) {
            phones.add(phone);
        }
    }

    private static final class Broken implements PhoneListener {

        @Override
        public void onPhonesFetched(List<PhoneNumber> phones) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void onPhoneFetched(PhoneNumber phone) {
            throw new IllegalStateException("broken");
        }
    }
}
