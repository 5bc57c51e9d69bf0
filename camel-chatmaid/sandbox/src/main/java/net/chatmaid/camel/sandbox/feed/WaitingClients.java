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
package net.chatmaid.camel.sandbox.feed;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Clients that wait for a change, without a thread for each: one thread for all of them, which ends when no client waits.
 * Thread-safe.
 */
final class WaitingClients {

    /** The minimum time between two responses to a client that makes its next request at once: people see no more. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Runnable beforeWake;
    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean wakeIsPlanned = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, WaitingClients::daemon);
    private Future<?> nextWake;
    private volatile long lastWake = System.nanoTime() - PAUSE_NANOS;

    /** @param beforeWake runs before the check whether something has changed for each client */
    WaitingClients(Runnable beforeWake) {
        this.beforeWake = beforeWake;
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(1, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /** Calls back once: when something has changed and the clients are woken, or when the time is over. */
    void add(long waitMillis, BooleanSupplier hasChanged, Runnable callback) {
        Client client = new Client(hasChanged, callback);
        clients.add(client);
        client.end = schedule(() -> release(client), TimeUnit.MILLISECONDS.toNanos(waitMillis));
        if (hasChanged.getAsBoolean()) {
            wake();
        }
    }

    boolean isEmpty() {
        return clients.isEmpty();
    }

    /** Releases the clients for which something has changed, soon and on another thread. */
    void wake() {
        if (!clients.isEmpty() && wakeIsPlanned.compareAndSet(false, true)) {
            schedule(this::wakeNow, lastWake + PAUSE_NANOS - System.nanoTime());
        }
    }

    /** Wakes the clients after this time, instead of what was set before. */
    synchronized void wakeAfter(long millis) {
        cancel(nextWake);
        nextWake = schedule(this::wake, TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private void wakeNow() {
        lastWake = System.nanoTime();
        wakeIsPlanned.set(false);
        beforeWake.run();
        for (Client client : clients) {
            if (client.hasChanged.getAsBoolean()) {
                release(client);
            }
        }
    }

    private void release(Client client) {
        if (clients.remove(client)) {
            cancel(client.end);
            client.callback.run();
        }
    }

    /** Null if it is closed: the server closes the connections of those that wait. */
    private Future<?> schedule(Runnable task, long nanos) {
        try {
            return timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            return null;
        }
    }

    private static void cancel(Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    void close() {
        timer.shutdownNow();
        clients.clear();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "chatmaid-sandbox-changes");
        thread.setDaemon(true);
        return thread;
    }

    /** Compared by identity: two clients may wait for the same. */
    private static final class Client {

        private final BooleanSupplier hasChanged;
        private final Runnable callback;
        private volatile Future<?> end;

        Client(BooleanSupplier hasChanged, Runnable callback) {
            this.hasChanged = hasChanged;
            this.callback = callback;
        }
    }
}
