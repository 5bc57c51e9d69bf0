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
package net.chatmaid.camel.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Delivers webhooks when they are due, in the order of time, one after the other on a thread of its own. With a
 * manual clock nothing moves by itself: somebody advances it and then calls {@link #awaitDue()}.
 */
final class Webhooks implements AutoCloseable {

    private final SandboxClock clock;
    private final List<Duration> retries;
    private final Optional<WebhookTarget> configured;
    private final WebhookSender sender = new WebhookSender();
    private final WebhookBody bodies;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Webhooks::daemon);
    private final PriorityQueue<Delivery> waiting =
            new PriorityQueue<>(Comparator.comparing(Delivery::due).thenComparingLong(Delivery::sequence));
    private Optional<WebhookTarget> target;
    private long sequence;
    private int resets;

    Webhooks(Settings settings) {
        this.clock = settings.clock();
        this.retries = settings.webhookRetries();
        this.configured = settings.webhook();
        this.target = configured;
        this.bodies = new WebhookBody(settings);
    }

    synchronized void target(WebhookTarget newTarget) {
        target = Optional.of(newTarget);
    }

    synchronized void reset() {
        waiting.clear();
        resets++;
        target = configured;
    }

    /** Plans an event for each stage that the message reaches at that time or later. */
    synchronized void expect(StoredMessage message, Instant since) {
        if (target.isEmpty()) {
            return;
        }
        for (Stage stage : Stage.values()) {
            Instant at = stage.stampIn(message.timeline());
            if (at != null && !at.isBefore(since)) {
                expect(new StageEvent(message, stage, at));
            }
        }
    }

    /** Plans one event. */
    synchronized void expect(WebhookEvent event) {
        if (target.isPresent()) {
            plan(new Delivery(event.at(), sequence++, event, resets, 0, null, null));
        }
    }

    /** Blocks until every delivery that is due was attempted once. */
    void awaitDue() {
        try {
            thread.submit(this::deliverDue).get();
        } catch (RejectedExecutionException | CancellationException e) {
            // closed: a webhook that nobody can receive any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The sandbox could not deliver its webhooks.", e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void plan(Delivery delivery) {
        waiting.add(delivery);
        Duration wait = Duration.between(clock.now(), delivery.due());
        boolean due = wait.isNegative() || wait.isZero();
        try {
            if (due) {
                thread.execute(this::deliverDue);
            } else if (!clock.isManual()) {
                thread.schedule(this::deliverDue, wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException e) {
            // closed: a webhook that nobody can receive any more
        }
    }

    private void deliverDue() {
        for (Optional<Delivery> next = takeDue(); next.isPresent(); next = takeDue()) {
            deliver(next.get());
        }
    }

    private synchronized Optional<Delivery> takeDue() {
        Delivery next = waiting.peek();
        return next == null || next.due().isAfter(clock.now()) ? Optional.empty() : Optional.of(waiting.remove());
    }

    private void deliver(Delivery delivery) {
        Optional<WebhookTarget> to = currentTarget();
        boolean retry = delivery.attempt() > 0;
        if (to.isEmpty() || !retry && !delivery.event().holds()) {
            return;
        }
        byte[] body = retry ? delivery.body() : bodies.of(delivery.event());
        // a retry keeps its signature: the harder of the two ways, of which Chatmaid publishes neither
        String signature = retry
                ? delivery.signature()
                : WebhookSignature.of(body, to.get().secret(), clock.now());
        try {
            if (!sender.deliver(to.get(), delivery.event().name(), body, signature)) {
                retry(delivery, body, signature);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<WebhookTarget> currentTarget() {
        return target;
    }

    private synchronized void retry(Delivery failed, byte[] body, String signature) {
        boolean resetMeanwhile = failed.resets() != resets;
        if (!resetMeanwhile && failed.attempt() < retries.size()) {
            Instant due = clock.now().plus(retries.get(failed.attempt()));
            plan(new Delivery(due, sequence++, failed.event(), resets, failed.attempt() + 1, body, signature));
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "chatmaid-sandbox-webhooks");
        thread.setDaemon(true);
        return thread;
    }

    /** One attempt to come; body and signature are null before the first. */
    private record Delivery(
            Instant due, long sequence, WebhookEvent event, int resets, int attempt, byte[] body, String signature) {}
}
