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
package net.chatmaid.camel.reliability.faults;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.chatmaid.camel.testing.Patience;

/**
 * Runs tasks on threads, and lets a test wait until none of them runs. A task whose request is held at the server does not
 * count as running. Thread-safe.
 */
final class RunningTasks implements Executor, AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private int running;
    private int held;
    private boolean holds;

    @Override
    public void execute(Runnable task) {
        change(1);
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                change(-1);
            }
        });
    }

    private synchronized void change(int tasks) {
        running += tasks;
        notifyAll();
    }

    /** Waits until each task has ended or is held. */
    synchronized void awaitIdle() {
        while (running > 0) {
            waitForChange();
        }
    }

    /** From now on, requests are held until {@link #release}. */
    synchronized void hold() {
        holds = true;
    }

    synchronized void release() {
        holds = false;
        running += held;
        held = 0;
        notifyAll();
    }

    /** Called by the server with each request of a task: returns when the request is not held. */
    synchronized void pass() {
        if (holds) {
            held++;
            change(-1);
        }
        while (holds) {
            waitForChange();
        }
    }

    private void waitForChange() {
        try {
            wait(Patience.MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(running + " tasks run, and " + held + " requests are held", e);
        }
    }

    @Override
    public void close() {
        release();
        threads.shutdownNow();
    }
}
