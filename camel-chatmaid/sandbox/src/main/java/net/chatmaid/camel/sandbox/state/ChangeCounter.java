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
package net.chatmaid.camel.sandbox.state;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the changes of a list, and tells one listener of each. Thread-safe. */
public final class ChangeCounter {

    private final AtomicLong changes = new AtomicLong();
    private volatile Runnable listener = () -> {};

    /** Is called on the thread that makes the change, maybe with a lock of the list: it must not wait. */
    public void listen(Runnable newListener) {
        listener = newListener;
    }

    public void changed() {
        changes.incrementAndGet();
        listener.run();
    }

    public long changes() {
        return changes.get();
    }
}
