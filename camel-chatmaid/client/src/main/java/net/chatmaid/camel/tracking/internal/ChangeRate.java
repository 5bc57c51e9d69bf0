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

/** Which share of the messages changes from one look to the next, from 0 to 1, as it seems. Not thread-safe. */
final class ChangeRate {

    /** What so many messages say counts as much as all that was known before. */
    private static final int WEIGHT = 200;

    // a wrong guess costs the lists of statuses besides the pages, or a first look by pages that could be far shorter
    private double share = 0.02;
    private int seen;
    private int changed;

    /** Takes note of a message that was looked at. */
    void saw(boolean isChanged) {
        seen++;
        changed += isChanged ? 1 : 0;
    }

    /** Ends a look, and says what the next one is likely to see. */
    double next() {
        // a look at few says little
        share += (changed - share * seen) / (seen + WEIGHT);
        seen = 0;
        changed = 0;
        return share;
    }
}
