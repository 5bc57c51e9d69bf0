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
package net.chatmaid.camel.reliability.crash;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.chatmaid.camel.reliability.node.NodeRun;
import net.chatmaid.camel.reliability.node.RoutedChanges;
import net.chatmaid.camel.reliability.node.SandboxChanges;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/**
 * What a process has routed and sent in several runs, of which each but the last ended with a kill.
 *
 * @param messages how many it has sent
 * @param kills how often it was killed
 * @param doubledSends the texts of the messages that were sent twice
 * @param lost the changes that were never routed to the end
 * @param repeated the changes whose route has begun more than once
 * @param inFlight the changes that were being routed at a kill
 * @param wronglyRouted the changes that were routed though the repository had them
 * @param byWebhook how many changes came from webhooks
 * @param byPoll how many came from polls
 */
record CrashResult(
        int messages,
        int kills,
        Set<String> doubledSends,
        Set<String> lost,
        Set<String> repeated,
        Set<String> inFlight,
        List<String> wronglyRouted,
        int byWebhook,
        int byPoll) {

    static CrashResult of(ChatmaidSandbox sandbox, List<NodeRun> runs) {
        RoutedChanges routed = new RoutedChanges(runs.stream().map(NodeRun::log).toList());
        Set<String> texts = new HashSet<>();
        return new CrashResult(
                sandbox.messages().size(),
                runs.size() - 1,
                SandboxChanges.contents(sandbox).stream()
                        .filter(text -> !texts.add(text))
                        .collect(Collectors.toSet()),
                routed.missing(sandbox),
                routed.repeated(),
                runs.stream().flatMap(run -> run.inFlight().stream()).collect(Collectors.toSet()),
                runs.stream().flatMap(run -> run.wronglyRouted().stream()).toList(),
                routed.ended("events"),
                routed.ended("status"));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d messages, %d kills: %d sent twice, %d changes lost, %d in flight at a kill, %d routed again (%,d by webhooks, %,d by polls)",
                messages,
                kills,
                doubledSends.size(),
                lost.size(),
                inFlight.size(),
                repeated.size(),
                byWebhook,
                byPoll);
    }
}
