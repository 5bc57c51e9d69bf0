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
package net.chatmaid.camel;

import java.time.Duration;

/** The times of a component that are no options, for tests in other packages. */
public final class ComponentTimes {

    private ComponentTimes() {}

    /** The time between two polls for messages that sends wait for. */
    public static void waitInterval(ChatmaidComponent component, Duration interval) {
        component.pollInterval(interval);
    }

    /** The time that a webhook waits for a change that is being routed elsewhere in this process. */
    public static void webhookPatience(ChatmaidComponent component, Duration patience) {
        component.webhookTimeout(patience);
    }
}
