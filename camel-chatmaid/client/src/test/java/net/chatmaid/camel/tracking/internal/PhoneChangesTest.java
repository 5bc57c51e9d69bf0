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
package net.chatmaid.camel.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.model.PhoneNumber;
import org.junit.jupiter.api.Test;

/** The changes between two fetches of a sender. Seconds stand for times, and 0 for none. */
class PhoneChangesTest {

    @Test
    void findsNoChangeWithoutADifference() {
        assertThat(changes(phone("connected", 5, 3, 5), phone("connected", 5, 3, 9)))
                .isEmpty();
    }

    @Test
    void findsALostConnectionAtItsTime() {
        assertThat(changes(phone("connected", 5, 3, 5), phone("disconnected", 5, 8, 9)))
                .containsExactly("connected > disconnected @8");
    }

    @Test
    void findsAConnectionThatWasLostAndRestoredBetweenTwoPolls() {
        assertThat(changes(phone("connected", 5, 3, 5), phone("connected", 9, 8, 9)))
                .containsExactly("connected > disconnected @8", "disconnected > connected @9");
        assertThat(changes(phone("disconnected", 5, 6, 6), phone("disconnected", 8, 9, 9)))
                .containsExactly("disconnected > connected @8", "connected > disconnected @9");
    }

    @Test
    void ordersTwoChangesAtTheSameTimeByTheStatusThatRemains() {
        assertThat(changes(phone("connected", 5, 3, 5), phone("disconnected", 9, 9, 9)))
                .containsExactly("connected > disconnected @9");
        assertThat(changes(phone("connected", 5, 3, 5), phone("connected", 9, 9, 9)))
                .containsExactly("connected > disconnected @9", "disconnected > connected @9");
    }

    @Test
    void takesTheTimeOfTheRecordForAStatusWithoutATime() {
        assertThat(changes(phone("disconnected", 5, 6, 6), phone("qr_pending", 5, 6, 9)))
                .containsExactly("disconnected > qr_pending @9");
        assertThat(changes(phone("connected", 5, 3, 5), phone("error", 5, 8, 9)))
                .containsExactly("connected > disconnected @8", "disconnected > error @9");
        assertThat(changes(phone("connected", 0, 0, 0), phone("disconnected", 0, 0, 0)))
                .containsExactly("connected > disconnected @null");
    }

    @Test
    void findsChangesOfTheFirstPollByTheirTimes() {
        assertThat(changes(null, phone("connected", 5, 3, 5)))
                .containsExactly("null > disconnected @3", "disconnected > connected @5");
        assertThat(changes(null, phone("dreaming", 0, 0, 7))).containsExactly("null > dreaming @7");
    }

    private static List<String> changes(PhoneNumber before, PhoneNumber now) {
        return PhoneChanges.between(before, now).stream()
                .map(PhoneChangesTest::text)
                .toList();
    }

    private static String text(PhoneChange change) {
        return change.previousStatus() + " > " + change.status() + " @"
                + (change.time() == null ? null : change.time().getEpochSecond());
    }

    private static PhoneNumber phone(String status, long connected, long disconnected, long updated) {
        return PhoneNumber.builder()
                .id("ph_1")
                .phoneNumber("+15551234567")
                .connectionStatus(ConnectionStatus.of(status))
                .lastConnectedAt(time(connected))
                .lastDisconnectedAt(time(disconnected))
                .updatedAt(time(updated))
                .build();
    }

    private static Instant time(long second) {
        return second == 0 ? null : Instant.ofEpochSecond(second);
    }
}
