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
package net.chatmaid.camel.benchmarks.server;

import java.util.concurrent.atomic.AtomicLong;

/** The ids of the rows of lists. Thread-safe. */
final class RowIds {

    private final AtomicLong next = new AtomicLong(System.currentTimeMillis() << 16);
    private volatile boolean held;

    /** The first of so many consecutive ids, which no list had before, unless they are held. */
    long take(int count) {
        return held ? next.get() : next.getAndAdd(count);
    }

    /** From now on all lists have the same ids, which no list had before, until the next call. */
    void hold() {
        held = true;
        next.addAndGet(Account.ROWS);
    }
}
