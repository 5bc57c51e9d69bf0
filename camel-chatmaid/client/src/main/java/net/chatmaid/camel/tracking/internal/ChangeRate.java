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

/**
 * An estimate of the share of messages whose status changes from one poll to the next, from 0 to 1. Not thread-safe.
 */
final class ChangeRate {

    /** The number of messages that weigh as much as all earlier ones. */
    private static final int WEIGHT = 200;

    // if the initial value is too low, the first poll fetches the lists of statuses in addition to the pages; if it is
    // too high, the first poll fetches more pages than necessary
    private double share = 0.02;
    private int fetched;
    private int changed;

    /** Adds a fetched message. */
    void fetched(boolean isChanged) {
        fetched++;
        changed += isChanged ? 1 : 0;
    }

    /** Ends a poll, and returns the estimate for the next one. */
    double next() {
        // a poll of few messages has little weight
        share += (changed - share * fetched) / (fetched + WEIGHT);
        fetched = 0;
        changed = 0;
        return share;
    }
}
