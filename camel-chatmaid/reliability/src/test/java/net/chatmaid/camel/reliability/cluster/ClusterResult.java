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
package net.chatmaid.camel.reliability.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.chatmaid.camel.reliability.node.RoutedChanges;
import net.chatmaid.camel.reliability.node.SandboxChanges;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxRequest;

/**
 * What the nodes of a cluster have routed and sent.
 *
 * @param lost the changes that no node has routed to the end
 * @param repeated the changes whose route has begun more than once
 * @param inFlight the changes that were being routed at the kill or when the store stopped
 * @param doubledSends the texts of the messages that were sent twice
 * @param webhookStatuses the statuses of all responses to webhooks
 * @param times when the server received each request
 */
record ClusterResult(
        int messages,
        Set<String> lost,
        Set<String> repeated,
        Set<String> inFlight,
        Set<String> doubledSends,
        int byWebhook,
        int byPoll,
        Set<Integer> webhookStatuses,
        List<Instant> times) {

    static ClusterResult of(
            ChatmaidSandbox sandbox, RoutedChanges routed, Set<String> inFlight, Set<Integer> webhookStatuses) {
        Set<String> texts = new HashSet<>();
        return new ClusterResult(
                sandbox.messages().size(),
                routed.missing(sandbox),
                routed.repeated(),
                inFlight,
                SandboxChanges.contents(sandbox).stream()
                        .filter(text -> !texts.add(text))
                        .collect(Collectors.toSet()),
                routed.ended("events"),
                routed.ended("status"),
                webhookStatuses,
                sandbox.requests().stream().map(SandboxRequest::receivedAt).toList());
    }

    /** The maximum number of requests in any time of this length. */
    int mostRequestsIn(Duration time) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (!times.get(first).plus(time).isAfter(times.get(last))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d messages: %d sent twice, %d changes lost, %d in flight at a kill or an outage, %d routed again (%,d by webhooks, %,d by polls), at most %,d requests in 60 s",
                messages,
                doubledSends.size(),
                lost.size(),
                inFlight.size(),
                repeated.size(),
                byWebhook,
                byPoll,
                mostRequestsIn(Duration.ofMinutes(1)));
    }
}
