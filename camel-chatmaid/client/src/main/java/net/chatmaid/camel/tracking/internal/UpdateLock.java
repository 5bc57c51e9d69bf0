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

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock with updates that do not wait for it: the thread that holds it makes them, in the order in which they came. A
 * thread that makes its own update may also make those of others. Thread-safe.
 */
final class UpdateLock {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateLock.class);

    private final Queue<Runnable> updates = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** Makes an update now, or leaves it to the thread that holds the lock. Never waits for another thread. */
    void update(Runnable update) {
        updates.add(update);
        updateIfFree();
    }

    /** Waits for the lock, makes the updates that came before, and then runs the action. */
    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            makeUpdates();
            return action.get();
        } finally {
            lock.unlock();
            updateIfFree();
        }
    }

    void locked(Runnable action) {
        locked(() -> {
            action.run();
            return null;
        });
    }

    /** After each release of the lock, as an update may have come just before it. */
    private void updateIfFree() {
        while (!updates.isEmpty() && lock.tryLock()) {
            try {
                makeUpdates();
            } finally {
                lock.unlock();
            }
        }
    }

    private void makeUpdates() {
        for (Runnable update = updates.poll(); update != null; update = updates.poll()) {
            try {
                update.run();
            } catch (RuntimeException e) {
                // it may be of another thread, so it must not fail this one
                LOG.warn("An update of the tracked messages failed. The next poll fetches what it was about", e);
            }
        }
    }
}
