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

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store in a map of a cluster does beyond {@link ClaimContract}. */
interface ClaimStoreContract {

    ClaimStore store();

    /** The lease of an entry, as another member of the cluster knows it, in milliseconds. */
    long leaseOf(String key);

    @Test
    default void aRenewalBeginsTheLeaseAgainForItsOwnerOnly() throws Exception {
        // given
        store().claim("msg_1:sent", "a", Duration.ofMinutes(10));
        // when
        boolean renewed = store().renew("msg_1:sent", "a", Duration.ofMinutes(20));
        boolean other = store().renew("msg_1:sent", "b", Duration.ofMinutes(30));
        boolean never = store().renew("msg_2:sent", "a", Duration.ofMinutes(30));
        // then
        assertThat(List.of(renewed, other, never)).containsExactly(true, false, false);
        assertThat(leaseOf("msg_1:sent")).isEqualTo(Duration.ofMinutes(20).toMillis());
    }
}
