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
package net.chatmaid.camel.reliability.poller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What came of a run in which no change was lost.
 *
 * @param overlaps pairs of nodes that polled at the same time
 * @param repeated the changes whose route has begun more than once
 * @param inFlight the changes that were being routed at a kill
 */
record PollerResult(int messages, int kills, List<String> overlaps, Set<String> repeated, Set<String> inFlight) {

    void check() {
        assertThat(overlaps).as("nodes that polled at the same time").isEmpty();
        assertThat(repeated).as("changes that were routed again").isSubsetOf(inFlight);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d messages, %d kills: %d times two nodes polled at once, 0 changes lost, %d in flight at a kill, %d routed again",
                messages,
                kills,
                overlaps.size(),
                inFlight.size(),
                repeated.size());
    }
}
