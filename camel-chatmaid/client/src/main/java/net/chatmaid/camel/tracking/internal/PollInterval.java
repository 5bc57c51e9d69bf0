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
package net.chatmaid.camel.tracking.internal;

/** The time between two polls of a message. Most changes come early in its life. Times are in seconds. */
final class PollInterval {

    /** The maximum time between two polls of a message. */
    private static final int MAX = 3600;

    /** The number of seconds of age for one second of interval: a day gives a minute. */
    private static final int AGE_PER_INTERVAL = 24 * 60;

    private PollInterval() {}

    /**
     * Whether a poll is due: a twentieth of the age of the message has passed since it was last fetched, or the maximum
     * interval that follows from its age and the number of tracked messages.
     *
     * @param minInterval the minimum time between two polls
     */
    static boolean isOver(int now, int created, int fetched, int minInterval) {
        int age = now - created;
        int latest = Math.max(minInterval, age / AGE_PER_INTERVAL);
        return now - fetched >= Math.max(1, Math.min(MAX, Math.min(age / 20, latest)));
    }
}
