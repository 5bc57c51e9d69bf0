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

import java.util.ArrayList;
import java.util.List;

/**
 * The messages of a page of the list that are due. It keeps what a plan needs of them, so that a plan reads each of a
 * million messages once: most of its time is spent on data that is not in the caches of the processor.
 */
final class DuePage {

    private final int number;
    private final List<String> ids = new ArrayList<>();
    private DueMessage first;
    private int earliestFetch = Integer.MAX_VALUE;

    /** @param number the number of the page, from 1 */
    DuePage(int number) {
        this.number = number;
    }

    void add(DueMessage message) {
        first = first == null ? message : first;
        ids.add(message.id());
        earliestFetch = Math.min(earliestFetch, message.fetched());
    }

    int number() {
        return number;
    }

    List<String> ids() {
        return ids;
    }

    /** The message that was added first; {@code null} if there is none. */
    DueMessage first() {
        return first;
    }

    /** When the message that was fetched longest ago was fetched. */
    int earliestFetch() {
        return earliestFetch;
    }
}
