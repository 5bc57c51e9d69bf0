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
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;

/** The component's thread pools. A thread pool profile of the application with a pool's name takes precedence. */
final class ThreadPools {

    private static final int WORKERS = 10;
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private ThreadPools() {}

    /** Measures time only, and runs neither requests nor routes. The number of waiting tasks is not limited. */
    static ScheduledExecutorService timer(Object owner, CamelContext context) {
        ThreadPoolProfile profile = profile(context, "ChatmaidTimer", 1, 1, -1);
        return context.getExecutorServiceManager().newScheduledThreadPool(owner, profile.getId(), profile);
    }

    /** Makes the requests that had to wait. The number of requests that wait for a thread is not limited. */
    static ExecutorService workers(Object owner, CamelContext context) {
        ThreadPoolProfile profile = profile(context, "ChatmaidWorker", WORKERS, WORKERS, UNLIMITED);
        return context.getExecutorServiceManager().newThreadPool(owner, profile.getId(), profile);
    }

    /**
     * Continues the routes of exchanges that had to wait. There is no queue, as the running routes could wait for a
     * route in it.
     */
    static ExecutorService routes(Object owner, CamelContext context) {
        ThreadPoolProfile profile = profile(context, "ChatmaidRoute", WORKERS, UNLIMITED, 0);
        return context.getExecutorServiceManager().newThreadPool(owner, profile.getId(), profile);
    }

    private static ThreadPoolProfile profile(
            CamelContext context, String id, int poolSize, int maxPoolSize, int queueSize) {
        ExecutorServiceManager manager = context.getExecutorServiceManager();
        ThreadPoolProfile given = manager.getThreadPoolProfile(id);
        if (given != null) {
            return given;
        }
        ThreadPoolProfile profile = new ThreadPoolProfile(id);
        profile.setPoolSize(poolSize);
        profile.setMaxPoolSize(maxPoolSize);
        profile.setMaxQueueSize(queueSize);
        return profile;
    }
}
