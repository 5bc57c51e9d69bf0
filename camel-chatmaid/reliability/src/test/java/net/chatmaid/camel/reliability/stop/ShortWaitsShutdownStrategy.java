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
package net.chatmaid.camel.reliability.stop;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.DefaultShutdownStrategy;
import org.apache.camel.spi.RouteStartupOrder;

/**
 * A shutdown strategy that reports a timeout of 800 ms, so that the component ends waits after 200 ms. The one that it has is
 * longer, so that no test fails by the clock.
 */
final class ShortWaitsShutdownStrategy extends DefaultShutdownStrategy {

    ShortWaitsShutdownStrategy() {
        setTimeUnit(TimeUnit.MILLISECONDS);
        setTimeout(800);
    }

    @Override
    public void shutdownForced(CamelContext context, List<RouteStartupOrder> routes) throws Exception {
        doShutdown(context, routes, Patience.SECONDS / 3, TimeUnit.SECONDS, false, false, true);
    }
}
