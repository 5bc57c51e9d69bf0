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
 * Tells of webhooks that are rejected and of fields that are left out, each kind at WARN once an hour and at DEBUG else: a
 * wrong secret has to show, and strangers must not fill the log. Thread-safe.
 */
final class RejectionLog {

    private static final Logger LOG = LoggerFactory.getLogger(RejectionLog.class);
    private static final Duration QUIET = Duration.ofHours(1);

    /** The names of unknown fields can be any number; the others share a kind. */
    private static final int MAX_KINDS = 200;

    private static final String OTHERS = "others";

    private final Map<Object, Instant> told = new ConcurrentHashMap<>();
    private final Clock clock;

    RejectionLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param kind one of a few; of many, the later ones count as one
     * @param problem the sentence, with nothing of the request or a secret in it
     */
    void tell(Object kind, String problem) {
        Instant now = clock.instant();
        AtomicBoolean aloud = new AtomicBoolean();
        Object counted = told.size() < MAX_KINDS || told.containsKey(kind) ? kind : OTHERS;
        told.compute(counted, (key, before) -> {
            aloud.set(before == null || !now.isBefore(before.plus(QUIET)));
            return aloud.get() ? now : before;
        });
        if (aloud.get()) {
            LOG.warn("{} (more of this kind within the hour are told of at DEBUG)", problem);
        } else {
            LOG.debug("{}", problem);
        }
    }
}
