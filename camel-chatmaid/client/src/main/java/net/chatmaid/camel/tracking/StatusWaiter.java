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
import java.util.concurrent.Future;
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
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.tracking.internal.MessageTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages and waits until they have come far enough. All that wait share the same looks, and whatever a status
 * consumer reads counts. Nothing that waits holds a thread. Thread-safe.
 */
public final class StatusWaiter implements MessageListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatusWaiter.class);

    /** How long between two looks, usually. */
    public static final Duration INTERVAL = Duration.ofSeconds(3);

    /** Every wait has an end of its own. */
    private static final Duration NO_LOOKBACK = Duration.ofDays(10_000);

    private final ChatmaidClient client;
    private final ClientScheduler waiting;
    private final Duration interval;
    private final MessageTracker lookout;

    // guards itself and what follows
    private final Map<String, List<Wait>> waits = new HashMap<>();
    private int sending;
    private boolean looking;
    private boolean closed;

    /** One who waits. */
    private static final class Wait {
        private final WaitFor stage;
        private final CompletableFuture<Message> end = new CompletableFuture<>();
        private MessageStatus lastStatus;
        private Future<?> timeout;

        Wait(WaitFor stage) {
            this.stage = stage;
        }

        boolean endsWith(MessageStatus status) {
            return stage.isReachedBy(status) || MessageStatus.FAILED.equals(status);
        }
    }

    /**
     * @param client sends and looks
     * @param waiting keeps the time; looks are made by its workers
     * @param interval how long between two looks
     * @param clock the local clock, for a server that does not say what time it is
     */
    public StatusWaiter(ChatmaidClient client, ClientScheduler waiting, Duration interval, Clock clock) {
        this.client = client;
        this.waiting = waiting;
        this.interval = interval;
        this.lookout = new MessageTracker(client, NO_LOOKBACK, false, this::isSettled, clock);
        client.addMessageListener(this);
    }

    /**
     * Sends a message; done when it has come as far as {@code stage}, with its record as it was read last. Fails as
     * {@link ChatmaidClient#send} does, with {@link ChatmaidDeliveryException} when the message fails (but for {@link
     * WaitFor#terminal}, which that is), and with {@link ChatmaidWaitTimeoutException} when {@code timeout} has passed
     * since it was sent. With a test key a message may stay {@code sent}, so {@link WaitFor#delivered} and {@link
     * WaitFor#read} wait until it is sent.
     */
    public CompletableFuture<SendResult> send(SendRequest request, WaitFor stage, Duration timeout) {
        return send(() -> client.send(request), stage, timeout);
    }

    /**
     * Waits for a message that {@code send} sends by the same client; otherwise like {@link #send(SendRequest, WaitFor,
     * Duration)}.
     */
    public CompletableFuture<SendResult> send(
            Supplier<CompletableFuture<SendResult>> send, WaitFor stage, Duration timeout) {
        synchronized (waits) {
            sending++;
        }
        return send.get()
                .whenComplete((result, failure) -> {
                    if (failure != null) {
                        sendingEnded();
                    }
                })
                .thenCompose(result -> await(result.message(), stage, timeout)
                        .thenApply(message -> new SendResult(message, result.duplicate())));
    }

    private CompletableFuture<Message> await(Message sent, WaitFor stage, Duration timeout) {
        Wait wait = new Wait(client.isTest() && stage.endsEarlyWithTestKey() ? WaitFor.sent : stage);
        wait.lastStatus = sent.status();
        boolean first;
        synchronized (waits) {
            sending--;
            if (closed) {
                return CompletableFuture.failedFuture(closedNow());
            }
            if (wait.endsWith(sent.status())) {
                end(wait, sent);
                forgetIfNobodyWaits();
                return wait.end;
            }
            waits.computeIfAbsent(sent.id(), id -> new ArrayList<>(1)).add(wait);
            first = !looking;
            looking = true;
            wait.timeout = waiting.timer()
                    .schedule(() -> timeOut(sent.id(), wait, timeout), timeout.toNanos(), TimeUnit.NANOSECONDS);
        }
        if (first) {
            lookLater();
        }
        return wait.end;
    }

    /** How many wait. */
    public int size() {
        synchronized (waits) {
            return waits.values().stream().mapToInt(List::size).sum();
        }
    }

    @Override
    public void sent(Message message) {
        synchronized (waits) {
            if (sending > 0 && !closed) {
                lookout.sent(message);
            }
        }
    }

    @Override
    public void read(Message message) {
        List<Wait> ended = new ArrayList<>();
        synchronized (waits) {
            List<Wait> those = message.id() == null ? null : waits.get(message.id());
            if (those == null) {
                return;
            }
            lookout.read(message);
            those.forEach(wait -> wait.lastStatus = message.status());
            those.removeIf(wait -> wait.endsWith(message.status()) && ended.add(wait));
            if (those.isEmpty()) {
                waits.remove(message.id());
            }
            forgetIfNobodyWaits();
        }
        ended.forEach(wait -> end(wait, message));
    }

    private static void end(Wait wait, Message message) {
        if (wait.timeout != null) {
            wait.timeout.cancel(false);
        }
        if (wait.stage.isReachedBy(message.status())) {
            wait.end.complete(message);
        } else {
            wait.end.completeExceptionally(new ChatmaidDeliveryException(message));
        }
    }

    private void timeOut(String messageId, Wait wait, Duration timeout) {
        synchronized (waits) {
            List<Wait> those = waits.get(messageId);
            if (those == null || !those.remove(wait)) {
                return;
            }
            if (those.isEmpty()) {
                waits.remove(messageId);
            }
            forgetIfNobodyWaits();
        }
        wait.end.completeExceptionally(
                new ChatmaidWaitTimeoutException(messageId, wait.stage.name(), timeout, wait.lastStatus));
    }

    private boolean isSettled(Message message) {
        synchronized (waits) {
            return waits.getOrDefault(message.id(), List.of()).stream()
                    .allMatch(wait -> wait.endsWith(message.status()));
        }
    }

    private void sendingEnded() {
        synchronized (waits) {
            sending--;
            forgetIfNobodyWaits();
        }
    }

    private void forgetIfNobodyWaits() {
        if (sending == 0 && waits.isEmpty()) {
            lookout.forgetAll();
        }
    }

    private void lookLater() {
        try {
            waiting.timer()
                    .schedule(() -> waiting.workers().execute(this::look), interval.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The timer has ended, and with it the looks at messages that are waited for");
        }
    }

    private void look() {
        try {
            lookout.look(this::isWaiting);
        } catch (ChatmaidException e) {
            LOG.warn("The look at messages that are waited for failed, and is made again: {}", e.getMessage());
        } catch (RuntimeException e) {
            // such as a store of the rate budget that can't be reached: those who wait must not be forgotten for it
            LOG.error("The look at messages that are waited for broke, and is made again", e);
        }
        // whoever waits was told when it was read
        lookout.news();
        synchronized (waits) {
            looking = isWaiting();
            if (!looking) {
                return;
            }
        }
        lookLater();
    }

    private boolean isWaiting() {
        synchronized (waits) {
            return !closed && !waits.isEmpty();
        }
    }

    /** Ends every wait with a {@link ChatmaidException}. */
    @Override
    public void close() {
        List<Wait> left = new ArrayList<>();
        synchronized (waits) {
            closed = true;
            waits.values().forEach(left::addAll);
            waits.clear();
            lookout.forgetAll();
        }
        client.removeMessageListener(this);
        left.forEach(wait -> {
            wait.timeout.cancel(false);
            wait.end.completeExceptionally(closedNow());
        });
    }

    private static ChatmaidException closedNow() {
        return new ChatmaidException("The message was sent, but what became of it was not waited for: the Chatmaid"
                + " component was stopped");
    }
}
