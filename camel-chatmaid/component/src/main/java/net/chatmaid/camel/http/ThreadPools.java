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
package net.chatmaid.camel.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/**
 * The component's thread pools. A thread pool profile of the application with a pool's name sets the number of threads
 * and how long they are kept. No pool rejects a task before it is shut down, and none runs a task on the thread that adds
 * it, as that may be the timer's.
 */
final class ThreadPools {

    private static final int WORKERS = 10;
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final int NO_QUEUE = 0;
    /** Camel's value for a timer with any number of waiting tasks. */
    private static final int NO_LIMIT = -1;

    private ThreadPools() {}

    /** Measures time only, and runs neither requests nor routes. The number of waiting tasks is not limited. */
    static ScheduledExecutorService timer(Object owner, CamelContext context) {
        ThreadPoolProfile profile = profile(context, "ChatmaidTimer");
        int threads = profile.getPoolSize() == null ? 1 : profile.getPoolSize();
        setThreads(profile, threads, threads, NO_LIMIT);
        // after the end it drops what is added without an exception: the closed clients have failed their requests
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.CallerRuns);
        return context.getExecutorServiceManager().newScheduledThreadPool(owner, profile.getId(), profile);
    }

    /** Makes the requests that had to wait. The number of requests that wait for a thread is not limited. */
    static ExecutorService workers(Object owner, CamelContext context) {
        ThreadPoolProfile profile = profile(context, "ChatmaidWorker");
        int threads = profile.getPoolSize() == null ? WORKERS : profile.getPoolSize();
        return pool(owner, context, profile, threads);
    }

    /**
     * Continues the routes of exchanges that had to wait. If the threads are not limited there is no queue, as the running
     * routes could wait for a route in it.
     */
    static ExecutorService routes(Object owner, CamelContext context) {
        return pool(owner, context, profile(context, "ChatmaidRoute"), UNLIMITED);
    }

    private static ExecutorService pool(
            Object owner, CamelContext context, ThreadPoolProfile profile, int defaultThreads) {
        int threads = profile.getMaxPoolSize() == null ? defaultThreads : profile.getMaxPoolSize();
        if (threads == UNLIMITED) {
            setThreads(profile, profile.getPoolSize() == null ? WORKERS : profile.getPoolSize(), UNLIMITED, NO_QUEUE);
        } else {
            // all are core threads, as others start only when the queue is full
            setThreads(profile, threads, threads, UNLIMITED);
        }
        // a pool that was shut down must not drop a task without an exception, as CallerRuns does
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return context.getExecutorServiceManager().newThreadPool(owner, profile.getId(), profile);
    }

    private static void setThreads(ThreadPoolProfile profile, int poolSize, int maxPoolSize, int queueSize) {
        profile.setPoolSize(poolSize);
        profile.setMaxPoolSize(maxPoolSize);
        profile.setMaxQueueSize(queueSize);
    }

    /** A copy of the application's profile, or an empty one. */
    private static ThreadPoolProfile profile(CamelContext context, String id) {
        ThreadPoolProfile given = context.getExecutorServiceManager().getThreadPoolProfile(id);
        return given == null ? new ThreadPoolProfile(id) : given.clone();
    }
}
