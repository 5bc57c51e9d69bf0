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
package net.chatmaid.camel.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How many requests one look at everything in flight takes. All messages are due, some have changed at one moment, and
 * the budget has room for all.
 *
 * @param inFlight how many messages are in flight
 * @param changedPercent how many of them have changed, rounded up
 * @param settledForEach how many messages that are not followed any more stand between those in flight, for each one
 */
record EconomyCase(int inFlight, int changedPercent, int settledForEach) {

    /** At the pace of an account that makes 60 messages a minute. */
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);

    /** Looks at which nothing has changed: an application that has run for a while. */
    private static final int QUIET_LOOKS = 10;

    /** By then the oldest messages are due too. */
    private static final Duration UNTIL_ALL_ARE_DUE = Duration.ofHours(1);

    /** One is enough; what more of them ask for counts too. */
    private static final int POLLS_AT_MOST = 100;

    int bound() {
        return Math.min(inFlight, (inFlight + 99) / 100);
    }

    /** How many requests were made until every change was noticed. */
    int run(long seed) {
        Random random = new Random(seed);
        try (Testbed bed = new Testbed(0)) {
            List<String> ids = fill(bed, random);
            for (int i = 0; i < QUIET_LOOKS || bed.inFlight() < inFlight; i++) {
                bed.poll();
                bed.time().advance(UNTIL_ALL_ARE_DUE.dividedBy(QUIET_LOOKS));
            }
            bed.time().advance(UNTIL_ALL_ARE_DUE);
            Collections.shuffle(ids, random);
            int changed = (inFlight * changedPercent + 99) / 100;
            ids.subList(0, changed).forEach(id -> bed.sandbox().setStatus(id, "delivered"));
            bed.sandbox().clearRequests();
            int noticed = bed.poll().size();
            for (int i = 0; i < POLLS_AT_MOST && noticed < changed; i++) {
                bed.time().advance(Testbed.BETWEEN_POLLS);
                noticed += bed.poll().size();
            }
            if (noticed != changed) {
                throw new IllegalStateException(noticed + " changes were noticed, and " + changed + " there were");
            }
            return bed.sandbox().requestCount();
        }
    }

    /** Those in flight, at random places between the others. */
    private List<String> fill(Testbed bed, Random random) {
        List<String> statuses = new ArrayList<>(Collections.nCopies(inFlight, "sent"));
        statuses.addAll(Collections.nCopies(inFlight * settledForEach, "delivered"));
        Collections.shuffle(statuses, random);
        Instant createdAt = bed.time().now();
        List<String> ids = new ArrayList<>();
        for (String status : statuses) {
            createdAt = createdAt.minus(BETWEEN_MESSAGES.dividedBy(1L + settledForEach));
            String id = bed.add(createdAt, status);
            if (status.equals("sent")) {
                ids.add(id);
            }
        }
        return ids;
    }
}
