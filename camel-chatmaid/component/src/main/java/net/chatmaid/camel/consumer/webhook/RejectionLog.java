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
package net.chatmaid.camel.consumer.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs rejected webhooks and fields that are left out, each kind at WARN once an hour and otherwise at DEBUG: a wrong
 * secret must be visible, and requests of strangers must not fill the log. Thread-safe.
 */
final class RejectionLog {

    private static final Logger LOG = LoggerFactory.getLogger(RejectionLog.class);
    private static final Duration QUIET = Duration.ofHours(1);

    /** The maximum number of kinds, as there can be any number of unknown fields; further kinds count as one. */
    private static final int MAX_KINDS = 200;

    private static final String OTHERS = "others";

    private final Map<Object, Instant> logged = new ConcurrentHashMap<>();
    private final Clock clock;

    RejectionLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param kind the kind; after {@link #MAX_KINDS} kinds, all others count as one
     * @param problem the sentence, without content of the request and without a secret
     */
    void add(Object kind, String problem) {
        Instant now = clock.instant();
        AtomicBoolean isWarning = new AtomicBoolean();
        Object counted = logged.size() < MAX_KINDS || logged.containsKey(kind) ? kind : OTHERS;
        logged.compute(counted, (key, before) -> {
            isWarning.set(before == null || !now.isBefore(before.plus(QUIET)));
            return isWarning.get() ? now : before;
        });
        if (isWarning.get()) {
            LOG.warn("{} (further ones of this kind within an hour are logged at DEBUG)", problem);
        } else {
            LOG.debug("{}", problem);
        }
    }
}
