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
package net.chatmaid.camel.example;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import org.apache.camel.CamelContext;
import org.apache.camel.support.LifecycleStrategySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects the outcomes of the orders, and prints them as a table when Camel has stopped. Thread-safe. */
public final class Outcomes extends LifecycleStrategySupport {

    private static final Logger LOG = LoggerFactory.getLogger("orders");

    private final long expected;
    private final String goal;
    private final Consumer<String> progress;
    private final Map<String, Outcome> byId = new TreeMap<>();

    /**
     * @param expected the number of order files
     * @param goal the status that settles an order
     * @param progress gets a line whenever an outcome is known, and an empty one at the end
     */
    Outcomes(long expected, String goal, Consumer<String> progress) {
        this.progress = progress;
        this.expected = expected;
        this.goal = goal;
    }

    /**
     * Merges two outcomes of one message.
     *
     * @param first {@code null} if there is none, or if the message was settled: a repeated order finds what is known of its
     *     message here, as no more status changes follow
     */
    public synchronized Outcome merge(Outcome first, Outcome second) {
        Outcome known = first == null ? byId.get(second.id()) : first;
        return known == null ? second : known.merge(second);
    }

    /** Takes what is known when an order is settled, when its time is over, or when Camel stops. */
    public synchronized void add(Outcome outcome) {
        byId.merge(outcome.id(), outcome, Outcome::merge);
        progress.accept("%d of %d orders settled".formatted(countSettled(), Math.max(expected, countFiles())));
    }

    /** Whether the outcomes of all files are known. */
    synchronized boolean areComplete() {
        return countFiles() == expected;
    }

    /** Whether there is an outcome for each file, all are settled, and Chatmaid accepted the API key. */
    synchronized boolean areSettled() {
        return countSettled() >= expected && !isKeyRejected();
    }

    private long countFiles() {
        return byId.values().stream().mapToLong(known -> known.files().size()).sum();
    }

    private long countSettled() {
        return byId.values().stream()
                .filter(outcome -> outcome.isSettled(goal))
                .mapToLong(outcome -> outcome.files().size())
                .sum();
    }

    private boolean isKeyRejected() {
        return byId.values().stream().anyMatch(known -> known.rejection() instanceof ChatmaidAuthenticationException);
    }

    @Override
    public synchronized void onContextStopped(CamelContext context) {
        progress.accept("");
        LOG.info("\n{}", OutcomeTable.of(byId.values()));
        List<String> open = byId.values().stream()
                .filter(outcome -> !outcome.isSettled(goal))
                .flatMap(outcome -> outcome.files().keySet().stream())
                .toList();
        if (!open.isEmpty()) {
            LOG.info("Still open: {}.", String.join(", ", open));
        }
        if (isKeyRejected()) {
            LOG.info(
                    "Chatmaid rejected the API key: set CHATMAID_API_KEY to one from Chatmaid's dashboard and run it again.");
        }
    }
}
