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

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;

/** Replaces the timer of a component. */
final class TimerFactory extends DefaultThreadPoolFactory {

    private final Supplier<ScheduledExecutorService> timers;

    private TimerFactory(Supplier<ScheduledExecutorService> timers) {
        this.timers = timers;
    }

    /** Lets the components of the context use these timers, one for each start. */
    static void use(CamelContext context, Supplier<ScheduledExecutorService> timers) {
        context.getExecutorServiceManager().setThreadPoolFactory(new TimerFactory(timers));
    }

    @Override
    public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory threads) {
        return profile.getId().equals("ChatmaidTimer") ? timers.get() : super.newScheduledThreadPool(profile, threads);
    }
}
