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
package net.chatmaid.camel.sandbox.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.WebhookCounts;
import net.chatmaid.camel.sandbox.state.MessageStage;
import net.chatmaid.camel.sandbox.state.OutgoingMessage;
import net.chatmaid.camel.sandbox.state.StateListener;
import net.chatmaid.camel.sandbox.state.StoredMessage;
import net.chatmaid.camel.sandbox.state.StoredSender;

/**
 * Delivers webhooks when they are due, on a few threads: those of one message or sender in order, others in parallel.
 * With a manual clock, a delivery is made only after a test has advanced the clock and called {@link #awaitDue()}.
 * Thread-safe.
 */
public final class WebhookScheduler implements StateListener, AutoCloseable {

    private static final int THREADS = 8;

    private final SandboxClock clock;
    private final DeliverySettings settings;
    private final DeliveryLog log = new DeliveryLog();
    private final DeliveryRunner runner;
    private final ScheduledThreadPoolExecutor threads =
            new ScheduledThreadPoolExecutor(THREADS, WebhookScheduler::daemon);
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private volatile DeliveryQueue queue = new DeliveryQueue(this::wakeFor);
    private volatile DeliveryDisorder disorder;
    private volatile Optional<WebhookTarget> target;

    public WebhookScheduler(DeliverySettings settings, SandboxClock clock) {
        this.clock = clock;
        this.settings = settings;
        this.runner = new DeliveryRunner(settings, clock, log);
        this.target = settings.target();
        this.disorder = settings.disorder();
    }

    public Optional<WebhookTarget> target() {
        return target;
    }

    /** Empty for no webhooks. */
    public void target(Optional<WebhookTarget> newTarget) {
        target = newTarget;
    }

    public DeliveryDisorder disorder() {
        return disorder;
    }

    public void disturb(DeliveryDisorder newDisorder) {
        disorder = newDisorder;
    }

    public DeliveryLog log() {
        return log;
    }

    public WebhookCounts counts() {
        return queue.counter().counts();
    }

    @Override
    public synchronized void onReset() {
        queue.close();
        queue = new DeliveryQueue(this::wakeFor);
        log.clear();
        target = settings.target();
        disorder = settings.disorder();
    }

    /** Plans an event for each stage that the message reaches at that time or later. */
    @Override
    public synchronized void onTimelineChanged(StoredMessage message, Instant since) {
        for (MessageStage stage : MessageStage.values()) {
            Instant at = stage.stampIn(message.timeline());
            if (at != null && !at.isBefore(since)) {
                plan(new MessageStageEvent(message, stage, at));
            }
        }
    }

    @Override
    public void onMessageReceived(SandboxInbound message, Instant since) {
        if (message.receivedAt() != null && !message.receivedAt().isBefore(since)) {
            plan(OccurredEvent.received(message));
        }
    }

    @Override
    public void onMessageWritten(OutgoingMessage message) {
        plan(OccurredEvent.outgoing(message));
    }

    /** What was planned for it is not withdrawn. */
    @Override
    public void onMessageRemoved(String id) {}

    @Override
    public void onConnectionChanged(StoredSender sender) {
        plan(OccurredEvent.connection(sender));
    }

    /** Plans the delivery of one event. */
    synchronized void plan(SandboxEvent event) {
        if (target.isPresent()) {
            queue.plan(event);
        }
    }

    /** Blocks until every delivery that is due was attempted once. */
    public void awaitDue() {
        DeliveryQueue current = queue;
        Instant now = clock.now();
        wakeAll(current, now);
        try {
            current.awaitDone(now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RuntimeException failed = failure.getAndSet(null);
        if (failed != null) {
            throw new IllegalStateException("The sandbox could not deliver its webhooks.", failed);
        }
    }

    /** Does not wait until what is due was attempted. */
    public void wakeForDue() {
        wakeAll(queue, clock.now());
    }

    private void wakeAll(DeliveryQueue current, Instant now) {
        for (int thread = 0; thread < THREADS && !current.isDone(now); thread++) {
            wake();
        }
    }

    @Override
    public synchronized void close() {
        queue.close();
        threads.shutdownNow();
    }

    /** Called with the queue locked, or by a timer. */
    private void wakeFor(PlannedDelivery delivery) {
        Duration wait = Duration.between(clock.now(), delivery.due());
        if (wait.isNegative() || wait.isZero()) {
            wake();
        } else if (!clock.isManual()) {
            try {
                // not before its time even if the machine's clock is set back meanwhile
                threads.schedule(() -> wakeFor(delivery), wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // closed: the webhook can no longer be delivered
            }
        }
    }

    private void wake() {
        try {
            threads.execute(this::deliverDue);
        } catch (RejectedExecutionException e) {
            // closed: the webhook can no longer be delivered
        }
    }

    private void deliverDue() {
        DeliveryQueue current = queue;
        for (Optional<PlannedDelivery> due = current.take(clock.now());
                due.isPresent();
                due = current.take(clock.now())) {
            for (Optional<PlannedDelivery> next = due; next.isPresent(); next = current.finish(next.get())) {
                deliver(current, next.get());
            }
        }
    }

    private void deliver(DeliveryQueue current, PlannedDelivery delivery) {
        Optional<WebhookTarget> to = target;
        try {
            // empty only after a reset, which ends earlier deliveries
            if (to.isPresent()) {
                runner.deliver(current, delivery, to.get(), disorder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "chatmaid-sandbox-webhooks");
        thread.setDaemon(true);
        return thread;
    }
}
