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
 * The number of requests for one check of all tracked messages. All messages are due, some have changed at the same
 * moment, and the budget has a permit for each request.
 *
 * @param tracked the number of tracked messages
 * @param changedPercent the percentage of them that have changed; their number is rounded up
 * @param settledForEach the number of messages that are no longer tracked in the lists, for each tracked one
 */
record EconomyCase(int tracked, int changedPercent, int settledForEach) {

    /** At the pace of an account that makes 60 messages a minute. */
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);

    /** Checks that find no change: an application that has run for a while. */
    private static final int QUIET_CHECKS = 10;

    /** By then the oldest messages are due too. */
    private static final Duration UNTIL_ALL_ARE_DUE = Duration.ofHours(1);

    /** One is enough; what more of them ask for counts too. */
    private static final int POLLS_AT_MOST = 100;

    int bound() {
        return Math.min(tracked, (tracked + 99) / 100);
    }

    /** How many requests were made until every change was noticed. */
    int run(long seed) {
        Random random = new Random(seed);
        try (Testbed bed = new Testbed(0)) {
            List<String> ids = fill(bed, random);
            for (int i = 0; i < QUIET_CHECKS || bed.tracked() < tracked; i++) {
                bed.poll();
                bed.time().advance(UNTIL_ALL_ARE_DUE.dividedBy(QUIET_CHECKS));
            }
            bed.time().advance(UNTIL_ALL_ARE_DUE);
            Collections.shuffle(ids, random);
            int changed = (tracked * changedPercent + 99) / 100;
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

    /** Adds the tracked messages, at random places between the others. */
    private List<String> fill(Testbed bed, Random random) {
        List<String> statuses = new ArrayList<>(Collections.nCopies(tracked, "sent"));
        statuses.addAll(Collections.nCopies(tracked * settledForEach, "delivered"));
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
