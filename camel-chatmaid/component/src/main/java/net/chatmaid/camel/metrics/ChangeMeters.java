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
package net.chatmaid.camel.metrics;

import io.micrometer.core.instrument.Counter;
import net.chatmaid.camel.consumer.Change;
import net.chatmaid.camel.consumer.ChangeListener;

/** Measures the polls of a consumer and the changes of an operation. Thread-safe. */
final class ChangeMeters implements ChangeListener {

    private final StageMeters stages;
    private final Counter routed;
    private final Counter failed;
    private final Counter succeededPolls;
    private final Counter failedPolls;

    /**
     * @param routeId the route of the consumer; {@code null} if there are no polls, or no route makes them
     */
    ChangeMeters(ComponentMeters meters, StageMeters stages, String operation, String routeId) {
        this.stages = stages;
        this.routed = changes(meters, operation, "routed");
        this.failed = changes(meters, operation, "failed");
        this.succeededPolls = routeId == null ? null : polls(meters, operation, routeId, "succeeded");
        this.failedPolls = routeId == null ? null : polls(meters, operation, routeId, "failed");
    }

    private static Counter changes(ComponentMeters meters, String operation, String outcome) {
        return meters.counter(
                "chatmaid.changes", "The changes whose route has ended", "operation", operation, "outcome", outcome);
    }

    private static Counter polls(ComponentMeters meters, String operation, String routeId, String outcome) {
        return meters.counter(
                "chatmaid.polls",
                "The polls of the routes' consumers",
                "operation",
                operation,
                "routeId",
                routeId,
                "outcome",
                outcome);
    }

    @Override
    public void onRouted(Change change, boolean succeeded) {
        (succeeded ? routed : failed).increment();
        if (succeeded && change.stage() != null) {
            stages.add(change.stage());
        }
    }

    @Override
    public void onPolled(boolean succeeded) {
        if (failedPolls != null) {
            (succeeded ? succeededPolls : failedPolls).increment();
        }
    }
}
