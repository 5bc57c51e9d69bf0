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
package net.chatmaid.camel.consumer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.chatmaid.camel.testing.CapturedLog;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The renewal of claims, and the log when it fails. */
class ClaimRenewalTest {

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(ClaimRenewal.class);

    private final CamelContext context = new DefaultCamelContext();
    private final Store store = new Store();
    private final LeasedClaimRepository node = new LeasedClaimRepository(store, "a");

    @BeforeEach
    void start() {
        node.setCamelContext(context);
        node.setLease(Duration.ofHours(1));
        node.start();
    }

    @AfterEach
    void stop() {
        node.stop();
        context.stop();
    }

    @Test
    void renewsTheClaimsThatItHoldsOnly() {
        // given
        node.add("held");
        node.add("released");
        node.remove("released");
        store.owners.put("foreign", "b");
        node.add("foreign");
        // when
        node.renewal().run();
        // then
        assertThat(store.renewed).containsExactly("held");
        assertThat(log.events()).isEmpty();
    }

    @Test
    void logsAndRetriesARenewalThatFails() {
        // given
        ClaimRenewal renewal = node.renewal();
        renewal.run();
        node.add("held");
        // when
        store.failures = 2;
        renewal.run();
        renewal.run();
        // then
        assertThat(store.renewed).containsExactly("held");
        assertThat(log.events())
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("could not be renewed in the store", "another node may route these changes too");
        assertThat(log.events().get(0).getThrowableProxy().getSuppressed())
                .as("the failure of the first attempt")
                .hasSize(1);
    }

    @Test
    void makesASecondAttemptAtOnceIfARenewalFails() {
        // given
        node.add("held");
        store.failures = 1;
        // when
        node.renewal().run();
        // then
        assertThat(store.renewed).containsExactly("held");
        assertThat(log.events()).isEmpty();
    }

    @Test
    void doesNotPurgeIfTheRenewalFails() {
        // given
        node.add("held");
        ClaimRenewal renewal = node.renewal();
        // when
        store.failures = 2;
        renewal.run();
        int afterAFailure = store.purges;
        renewal.run();
        // then
        assertThat(afterAFailure).isZero();
        assertThat(store.purges).isEqualTo(1);
    }

    @Test
    void logsALostClaimOnceAndDoesNotReleaseTheClaimOfItsNewOwner() {
        // given
        node.add("lost");
        store.owners.put("lost", "b");
        ClaimRenewal renewal = node.renewal();
        // when
        renewal.run();
        renewal.run();
        node.remove("lost");
        // then
        assertThat(log.events())
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("The claim for lost is lost");
        assertThat(store.owners).containsEntry("lost", "b");
    }

    @Test
    void renewsAClaimThatWasReleasedAndMadeAgainDuringARenewal() {
        // given: the renewal has read the key, and does not find its row
        node.add("msg_1:sent");
        store.beforeRenewal = () -> node.remove("msg_1:sent");
        store.afterRenewal = () -> node.add("msg_1:sent");
        ClaimRenewal renewal = node.renewal();
        renewal.run();
        boolean claimed = node.confirm("msg_1:sent");
        store.beforeRenewal = () -> {};
        store.afterRenewal = () -> {};
        // when
        renewal.run();
        // then
        assertThat(claimed).isTrue();
        assertThat(store.renewed).containsExactly("msg_1:sent");
        assertThat(log.events()).isEmpty();
    }

    @Test
    void doesNotLogAClaimThatWasReleasedDuringARenewal() {
        // given
        node.add("msg_1:sent");
        store.beforeRenewal = () -> node.remove("msg_1:sent");
        // when
        node.renewal().run();
        // then
        assertThat(log.events()).isEmpty();
        assertThat(node.add("msg_1:sent")).isTrue();
    }

    @Test
    void removesTheClaimsOfDeadNodesEveryTenLeases() {
        // given
        ClaimRenewal renewal = node.renewal();
        // when
        for (int run = 0; run < 61; run++) {
            renewal.run();
        }
        // then
        assertThat(store.purges).isEqualTo(3);
        assertThat(renewal.interval()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void logsAPurgeThatFails() {
        // given
        store.failures = 1;
        // when
        node.renewal().run();
        // then
        assertThat(log.events())
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("could not be removed from the store");
    }

    /** In memory, without an end of the lease. */
    private static final class Store implements ClaimStore {

        private final Map<String, String> owners = new HashMap<>();
        private final List<String> renewed = new ArrayList<>();
        private int failures;
        private int purges;
        private Runnable beforeRenewal = () -> {};
        private Runnable afterRenewal = () -> {};

        @Override
        public boolean claim(String key, String owner, Duration lease) {
            return owners.putIfAbsent(key, owner) == null;
        }

        @Override
        public boolean renew(String key, String owner, Duration lease) {
            fail();
            if (!owner.equals(owners.get(key))) {
                return false;
            }
            renewed.add(key);
            return true;
        }

        @Override
        public Set<String> renewAll(Collection<String> keys, String owner, Duration lease) throws Exception {
            beforeRenewal.run();
            Set<String> lost = ClaimStore.super.renewAll(keys, owner, lease);
            afterRenewal.run();
            return lost;
        }

        @Override
        public boolean release(String key, String owner) {
            return owners.remove(key, owner);
        }

        @Override
        public boolean isClaimed(String key) {
            return owners.containsKey(key);
        }

        @Override
        public void purge(Duration lease) {
            fail();
            purges++;
        }

        private void fail() {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("The store is gone");
            }
        }

        @Override
        public String toString() {
            return "the store";
        }
    }
}
