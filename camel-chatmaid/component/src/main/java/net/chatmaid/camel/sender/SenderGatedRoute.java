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

import java.util.Optional;
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
 * A route that waits for its sender. Its consumer is suspended and resumed step by step, by the current availability at
 * each step. A route that was stopped or suspended otherwise is not changed. Thread-safe.
 */
public final class SenderGatedRoute {

    private static final Logger LOG = LoggerFactory.getLogger(SenderGatedRoute.class);

    private final Route route;
    private final CamelContext context;
    private final Supplier<SenderAvailability> availability;
    private final Executor threads;
    private CompletableFuture<Void> steps = CompletableFuture.completedFuture(null);

    /** The state that was last logged. A running route is not logged. */
    private volatile SenderAvailability.State loggedState = SenderAvailability.State.CONNECTED;

    /** Whether the route was never started, and starts when its sender is connected. */
    private volatile boolean unstarted;

    /** Whether its consumer was suspended here. */
    private volatile boolean isSuspended;

    /**
     * @param threads may block
     */
    public SenderGatedRoute(Route route, Supplier<SenderAvailability> availability, Executor threads) {
        this.route = route;
        this.context = route.getCamelContext();
        this.availability = availability;
        this.threads = threads;
    }

    /**
     * Prevents the first start of the route if its sender is not connected, as a consumer that runs for a moment may
     * consume a message.
     */
    public void preventStart() {
        SenderAvailability now = availability.get();
        if (!now.isConnected()) {
            unstarted = true;
            route.setAutoStartup(false);
            logWaiting(now);
        }
    }

    /** Called when the route was started, resumed, suspended or stopped. Resets the state. */
    public void reset() {
        if (unstarted) {
            unstarted = false;
            route.setAutoStartup(true);
        }
        isSuspended = false;
        loggedState = SenderAvailability.State.CONNECTED;
    }

    /** Called when the route is suspended, possibly while it was being resumed here. */
    public void suspended() {
        reset();
        suspendConsumer();
    }

    /** Adapts the route to the current availability on another thread, after earlier steps. */
    public void update() {
        CompletableFuture<Void> next = new CompletableFuture<>();
        // without the lock, as the executor may wait, or run the step on this thread
        lastStep(next)
                .handleAsync(
                        (before, failure) -> {
                            step();
                            return null;
                        },
                        threads)
                .whenComplete((done, failure) -> next.complete(null));
    }

    private synchronized CompletableFuture<Void> lastStep(CompletableFuture<Void> next) {
        CompletableFuture<Void> last = steps;
        steps = next;
        return last;
    }

    /** Why the route waits for its sender; empty if it does not wait. */
    public Optional<String> waitReason() {
        return unstarted || isSuspended ? Optional.of(availability.get().text()) : Optional.empty();
    }

    private void step() {
        SenderAvailability now = availability.get();
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
                    "Route {} could not be {} ({}); this is retried when the senders are fetched again: {}",
                    route.getId(),
                    now.isConnected() ? "resumed" : "suspended",
                    now.text(),
                    String.valueOf(e));
            LOG.debug("Route {} could not be resumed or suspended", route.getId(), e);
        }
    }

    private void stepUnstarted(SenderAvailability now) throws Exception {
        if (!now.isConnected()) {
            logWaiting(now);
            return;
        }
        context.getRouteController().startRoute(route.getId());
        if (!unstarted) {
            logContinuing(now);
        }
    }

    private void stepRunning(SenderAvailability now) {
        if (!now.isConnected() && isConsuming()) {
            logWaiting(now);
            try {
                ServiceHelper.suspendService(route.getConsumer());
            } finally {
                // afterwards: a route that is restarted in between runs, and the next step suspends it
                isSuspended = true;
            }
        } else if (now.isConnected() && isSuspended) {
            if (!ServiceHelper.resumeService(route.getConsumer())) {
                ServiceHelper.startService(route.getConsumer());
            }
            isSuspended = false;
            if (!isRunning()) {
                // stopped or suspended otherwise meanwhile
                suspendConsumer();
                return;
            }
            logContinuing(now);
        }
    }

    private void suspendConsumer() {
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

    private void logWaiting(SenderAvailability now) {
        if (now.state() != loggedState) {
            loggedState = now.state();
            LOG.info("Route {} waits: {}", route.getId(), now.text());
        }
    }

    private void logContinuing(SenderAvailability now) {
        loggedState = now.state();
        LOG.info("Route {} continues: {}", route.getId(), now.text());
    }
}
