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
package net.chatmaid.camel.tracking;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidDeliveryException;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidWaitTimeoutException;
import net.chatmaid.camel.client.ClientScheduler;
import net.chatmaid.camel.client.MessageListener;
import net.chatmaid.camel.client.SendResult;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.tracking.internal.MessageTracker;
import net.chatmaid.camel.tracking.internal.PollRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages and waits until they have reached a status. All waits share the same polls, and use the records that
 * the same client fetches for others. A wait holds no thread. Thread-safe.
 */
public final class StatusWaiter implements MessageListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatusWaiter.class);

    /** The default time between two polls. */
    public static final Duration INTERVAL = Duration.ofSeconds(3);

    /** Messages are not removed by age, as each wait has a timeout. */
    private static final Duration NO_LOOKBACK = Duration.ofDays(10_000);

    private final ChatmaidClient client;
    private final ClientScheduler scheduler;
    private final Duration interval;
    private final MessageTracker tracker;
    private final PollRunner runner;

    // guards itself and what follows
    private final Map<String, List<StatusWait>> waits = new HashMap<>();
    private int sending;
    private boolean isPolling;
    private boolean isClosed;

    /**
     * Creates a waiter and adds it to the listeners of the client.
     *
     * @param client sends and fetches
     * @param scheduler times the polls; its workers make them
     * @param interval the time between two polls
     * @param clock the local clock, which is used until the server's time is known
     */
    public StatusWaiter(ChatmaidClient client, ClientScheduler scheduler, Duration interval, Clock clock) {
        this.client = client;
        this.scheduler = scheduler;
        this.interval = interval;
        this.tracker = new MessageTracker(client, NO_LOOKBACK, false, this::isDone, clock);
        this.runner = new PollRunner(client, tracker, this);
        client.addMessageListener(this);
    }

    /**
     * Sends a message and waits until it has reached a status.
     *
     * <p>The result fails as that of {@link ChatmaidClient#send} does. It also fails with
     * {@link ChatmaidDeliveryException} if the message fails, except for {@link WaitFor#terminal}, and with
     * {@link ChatmaidWaitTimeoutException} if the timeout has passed since the message was sent. With a test key a
     * message may remain {@code sent}, so {@link WaitFor#delivered} and {@link WaitFor#read} wait until it is sent.
     *
     * @param request the message
     * @param stage the status to wait for
     * @param timeout the maximum time to wait after the message was sent
     * @return the message as it was last fetched
     */
    public CompletableFuture<SendResult> send(SendRequest request, WaitFor stage, Duration timeout) {
        return send(() -> client.send(request), stage, timeout);
    }

    /**
     * Waits for a message that {@code send} sends by the same client, in the same way as
     * {@link #send(SendRequest, WaitFor, Duration)}.
     *
     * @param send sends the message
     * @param stage the status to wait for
     * @param timeout the maximum time to wait after the message was sent
     * @return the message as it was last fetched
     */
    public CompletableFuture<SendResult> send(
            Supplier<CompletableFuture<SendResult>> send, WaitFor stage, Duration timeout) {
        synchronized (waits) {
            sending++;
        }
        return begun(send)
                .whenComplete((result, failure) -> {
                    if (failure != null) {
                        sendFailed();
                    }
                })
                .thenCompose(result -> await(result.message(), stage, timeout)
                        .thenApply(message -> new SendResult(message, result.duplicate())));
    }

    private CompletableFuture<SendResult> begun(Supplier<CompletableFuture<SendResult>> send) {
        try {
            return send.get();
        } catch (RuntimeException | Error e) {
            sendFailed();
            throw e;
        }
    }

    /** {@return the number of tracked messages. Thread-safe} */
    public int tracked() {
        return tracker.size();
    }

    private CompletableFuture<Message> await(Message sent, WaitFor stage, Duration timeout) {
        StatusWait wait = new StatusWait(sent, client.isTest() && stage.endsEarlyWithTestKey() ? WaitFor.sent : stage);
        boolean isFirst;
        synchronized (waits) {
            sending--;
            if (isClosed) {
                wait.fail(stopped());
                return wait.result();
            }
            if (wait.endsWith(sent.status())) {
                clearIfIdle();
                wait.end(sent);
                return wait.result();
            }
            waits.computeIfAbsent(sent.id(), id -> new ArrayList<>(1)).add(wait);
            isFirst = !isPolling;
            isPolling = true;
            wait.timeout(scheduler
                    .timer()
                    .schedule(() -> timeOut(wait, timeout), timeout.toMillis(), TimeUnit.MILLISECONDS));
        }
        if (isFirst) {
            schedulePoll();
        }
        return wait.result();
    }

    /** {@return the number of waits} */
    public int size() {
        synchronized (waits) {
            return waits.values().stream().mapToInt(List::size).sum();
        }
    }

    @Override
    public void onMessageSent(Message message) {
        synchronized (waits) {
            if (sending > 0 && !isClosed) {
                tracker.onMessageSent(message);
            }
        }
    }

    @Override
    public void onMessageFetched(Message message) {
        List<StatusWait> ended = new ArrayList<>();
        synchronized (waits) {
            List<StatusWait> ofMessage = message.id() == null ? null : waits.get(message.id());
            if (ofMessage == null) {
                return;
            }
            tracker.onMessageFetched(message);
            ofMessage.forEach(wait -> wait.fetched(message.status()));
            ofMessage.removeIf(wait -> wait.endsWith(message.status()) && ended.add(wait));
            if (ofMessage.isEmpty()) {
                waits.remove(message.id());
            }
            clearIfIdle();
        }
        ended.forEach(wait -> wait.end(message));
    }

    private void timeOut(StatusWait wait, Duration timeout) {
        synchronized (waits) {
            List<StatusWait> ofMessage = waits.get(wait.messageId());
            if (ofMessage == null || !ofMessage.remove(wait)) {
                return;
            }
            if (ofMessage.isEmpty()) {
                waits.remove(wait.messageId());
            }
            clearIfIdle();
        }
        wait.end(timeout);
    }

    private boolean isDone(Message message) {
        synchronized (waits) {
            return waits.getOrDefault(message.id(), List.of()).stream()
                    .allMatch(wait -> wait.endsWith(message.status()));
        }
    }

    private void sendFailed() {
        synchronized (waits) {
            sending--;
            clearIfIdle();
        }
    }

    private void clearIfIdle() {
        if (sending == 0 && waits.isEmpty()) {
            tracker.clear();
        }
    }

    private void schedulePoll() {
        try {
            scheduler.timer().schedule(this::startPoll, interval.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The polls for waitFor have ended, as the timer was stopped");
        }
    }

    /** Runs on the timer, which must not make requests. */
    private void startPoll() {
        try {
            scheduler.workers().execute(this::poll);
        } catch (RejectedExecutionException e) {
            LOG.debug("No worker was free for a poll for waitFor; the next one is made in {}", interval);
            scheduleNextPoll();
        }
    }

    private void poll() {
        try {
            runner.poll(this::isWaiting);
        } catch (ChatmaidException e) {
            if (isWaiting()) {
                LOG.warn("A poll for waitFor failed; the next one is made in {}: {}", interval, e.getMessage());
            }
        } catch (RuntimeException | Error e) {
            // for example, the store of the rate budget is not reachable: the waits must continue
            LOG.error("A poll for waitFor failed; the next one is made in {}", interval, e);
        } finally {
            // the waits were updated by each fetched row
            tracker.takeChanged();
            scheduleNextPoll();
        }
    }

    private void scheduleNextPoll() {
        synchronized (waits) {
            isPolling = isWaiting();
            if (!isPolling) {
                return;
            }
        }
        schedulePoll();
    }

    private boolean isWaiting() {
        synchronized (waits) {
            return !isClosed && !waits.isEmpty();
        }
    }

    /** Ends every wait with a {@link ChatmaidException}. */
    @Override
    public void close() {
        List<StatusWait> left = new ArrayList<>();
        synchronized (waits) {
            isClosed = true;
            waits.values().forEach(left::addAll);
            waits.clear();
            tracker.clear();
        }
        client.removeMessageListener(this);
        left.forEach(wait -> wait.fail(stopped()));
    }

    private static ChatmaidException stopped() {
        return new ChatmaidException(
                "The message was sent, but the wait for its status ended, as the Chatmaid component was" + " stopped");
    }
}
