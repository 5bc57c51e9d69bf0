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
package net.chatmaid.camel.sender;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.StatefulService;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One route that waits for its sender. Its consumer is suspended and resumed one step at a time, by what is known when
 * the step is made. What somebody else stopped or suspended is left alone. Thread-safe.
 */
public final class SenderGatedRoute {

    private static final Logger LOG = LoggerFactory.getLogger(SenderGatedRoute.class);

    private final Route route;
    private final CamelContext context;
    private final Supplier<SenderAvailability> news;
    private final Executor threads;
    private CompletableFuture<Void> steps = CompletableFuture.completedFuture(null);

    /** What the log says; a route that runs needs no word. */
    private volatile SenderAvailability.State told = SenderAvailability.State.CONNECTED;

    /** It has never run, and runs when its sender is connected. */
    private volatile boolean unstarted;

    /** Its consumer was suspended here. */
    private volatile boolean held;

    /**
     * @param threads that may block
     */
    public SenderGatedRoute(Route route, Supplier<SenderAvailability> news, Executor threads) {
        this.route = route;
        this.context = route.getCamelContext();
        this.news = news;
        this.threads = threads;
    }

    /** Before the route's first start: a consumer that runs for a moment may take a message, so it is not started. */
    public void keepUnstarted() {
        SenderAvailability now = news.get();
        if (!now.isConnected()) {
            unstarted = true;
            route.setAutoStartup(false);
            tell(now);
        }
    }

    /** The route was started, resumed, suspended or stopped, by whom so ever: what was done here before is void. */
    public void begunAnew() {
        if (unstarted) {
            unstarted = false;
            route.setAutoStartup(true);
        }
        held = false;
        told = SenderAvailability.State.CONNECTED;
    }

    /** Somebody suspends the route, maybe while it was being resumed here. */
    public void suspendedByHand() {
        begunAnew();
        pause();
    }

    /** Does what the latest news ask for, after the steps before it, on another thread. */
    public synchronized void settle() {
        steps = steps.handleAsync(
                (before, failure) -> {
                    step();
                    return null;
                },
                threads);
    }

    private void step() {
        SenderAvailability now = news.get();
        try {
            if (!context.isStarted()) {
                return;
            }
            if (unstarted) {
                stepUnstarted(now);
            } else if (isRunning()) {
                stepRunning(now);
            }
        } catch (Exception e) {
            LOG.warn(
                    "Route {} could not be {} ({}); it is tried again when the senders are read again: {}",
                    route.getId(),
                    now.isConnected() ? "resumed" : "held",
                    now.text(),
                    String.valueOf(e));
            LOG.debug("Route {} could not be resumed or held", route.getId(), e);
        }
    }

    private void stepUnstarted(SenderAvailability now) throws Exception {
        if (!now.isConnected()) {
            tell(now);
            return;
        }
        context.getRouteController().startRoute(route.getId());
        if (!unstarted) {
            goesOn(now);
        }
    }

    private void stepRunning(SenderAvailability now) {
        if (!now.isConnected() && isConsuming()) {
            tell(now);
            try {
                ServiceHelper.suspendService(route.getConsumer());
            } finally {
                // after it: a route that is restarted in between runs, and is suspended by the next step
                held = true;
            }
        } else if (now.isConnected() && held) {
            if (!ServiceHelper.resumeService(route.getConsumer())) {
                ServiceHelper.startService(route.getConsumer());
            }
            held = false;
            if (!isRunning()) {
                // stopped or suspended by somebody in this moment
                pause();
                return;
            }
            goesOn(now);
        }
    }

    private void pause() {
        if (isConsuming()) {
            ServiceHelper.suspendService(route.getConsumer());
        }
    }

    private boolean isRunning() {
        ServiceStatus status = context.getRouteController().getRouteStatus(route.getId());
        return status != null && status.isStarted();
    }

    private boolean isConsuming() {
        return route.getConsumer() instanceof StatefulService consumer && consumer.isStarted();
    }

    private void tell(SenderAvailability now) {
        if (now.state() != told) {
            told = now.state();
            LOG.info("Route {} waits: {}", route.getId(), now.text());
        }
    }

    private void goesOn(SenderAvailability now) {
        told = now.state();
        LOG.info("Route {} goes on: {}", route.getId(), now.text());
    }
}
