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

import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidClientBuilder;
import net.chatmaid.camel.client.ClientScheduler;
import net.chatmaid.camel.client.PhoneListener;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.console.ClientReport;
import net.chatmaid.camel.tracking.StatusWaiter;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The clients of a component: one for all endpoints with the same settings, one rate budget for each API key, and one
 * set of threads. Clients are created when they are first needed and closed with the component. Thread-safe.
 */
public final class ClientRegistry extends ServiceSupport {

    private static final Duration GRACE = Duration.ofSeconds(5);

    /**
     * The part of the shutdown timeout in which requests may wait. The rest is longer than a request takes: with the
     * defaults, 45 seconds and a {@code responseTimeout} of 30.
     */
    private static final int STOP_SHARE = 4;

    private final Object owner;
    private final CamelContext context;
    private final Map<ClientSettings, ClientConnection> clients = new HashMap<>();
    private final Map<Object, Budget> budgets = new HashMap<>();
    private final Map<PhoneListener, ClientSettings> phoneListeners = new HashMap<>();
    private ScheduledExecutorService timer;
    private ExecutorService workers;
    private ExecutorService routes;
    private WorkerTasks tasks;
    private ClientScheduler scheduler;
    private final Map<ChatmaidClient, StatusWaiter> statusWaiters = new HashMap<>();
    private Duration pollInterval = StatusWaiter.INTERVAL;
    private final Set<Runnable> stopListeners = ConcurrentHashMap.newKeySet();
    private final List<ChatmaidClient> accounts = new ArrayList<>();
    private Consumer<ChatmaidClient> accountObserver = client -> {};
    private boolean contextStopping;
    private boolean waitsEnded;
    private boolean ended;

    /** A budget, and the bucket that the route has set for it, or {@code null}. */
    private record Budget(RateBudget budget, Bucket bucket) {}

    private record ClientConnection(ChatmaidClient client, HttpEndpoint http, RateBudget budget) {}

    public ClientRegistry(Object owner, CamelContext context) {
        this.owner = owner;
        this.context = context;
    }

    /**
     * Returns the client for these settings.
     *
     * @throws IllegalArgumentException if a setting is out of its range, or another endpoint has the same API key with
     *     another limit
     */
    public synchronized ChatmaidClient client(ClientSettings settings, ChatmaidConfiguration options) throws Exception {
        ClientConnection known = clients.get(settings);
        if (known != null) {
            return known.client();
        }
        openThreads();
        RateBudget budget = budget(settings);
        // the builder reports a URL that is not valid in a sentence; camel-http does not
        ChatmaidClientBuilder builder = settings.client().baseUrl(settings.baseUrl());
        HttpEndpoint http = HttpClients.open(context, options, settings);
        try {
            builder.httpClient(http.getHttpClient())
                    .responseTimeout(settings.responseTimeout())
                    .retries(settings.retries())
                    .scheduler(scheduler)
                    .budget(budget);
            Optional<ChatmaidClient> sibling = clients.entrySet().stream()
                    .filter(other -> other.getKey().isSameAccount(settings))
                    .map(other -> other.getValue().client())
                    .findFirst();
            sibling.ifPresent(builder::sharing);
            ChatmaidClient client = builder.build();
            if (sibling.isEmpty()) {
                accounts.add(client);
                accountObserver.accept(client);
            }
            phoneListeners.forEach((listener, account) -> {
                if (account.isSameAccount(settings)) {
                    client.addPhoneListener(listener);
                }
            });
            clients.put(settings, new ClientConnection(client, http, budget));
            if (waitsEnded) {
                client.endWaits();
            }
            return client;
        } catch (Exception e) {
            HttpClients.close(http);
            throw e;
        }
    }

    /**
     * Adds a listener for the senders that any client of the account fetches, including clients that are created later.
     */
    public synchronized void addPhoneListener(ClientSettings account, PhoneListener listener) {
        openThreads();
        phoneListeners.put(listener, account);
        clients.forEach((settings, entry) -> {
            if (account.isSameAccount(settings)) {
                entry.client().addPhoneListener(listener);
            }
        });
    }

    public synchronized void removePhoneListener(PhoneListener listener) {
        phoneListeners.remove(listener);
        clients.values().forEach(entry -> entry.client().removePhoneListener(listener));
    }

    /** Sets the time between two polls for messages that sends wait for. Applies to waiters that are created later. */
    public synchronized void pollInterval(Duration interval) {
        pollInterval = interval;
    }

    /** Sets what is called once with a client of each account, including those that exist. Its listeners are shared. */
    public synchronized void observeAccounts(Consumer<ChatmaidClient> observer) {
        accountObserver = observer;
        accounts.forEach(observer);
    }

    /** The number of messages that sends wait for. */
    public synchronized int tracked() {
        return statusWaiters.values().stream().mapToInt(StatusWaiter::tracked).sum();
    }

    private void openThreads() {
        if (ended) {
            throw new IllegalStateException("The Chatmaid component was stopped: stop the routes before it");
        }
        if (scheduler == null) {
            timer = ThreadPools.timer(owner, context);
            workers = ThreadPools.workers(owner, context);
            routes = ThreadPools.routes(owner, context);
            tasks = new WorkerTasks(workers, routes);
            if (waitsEnded) {
                tasks.endWaits();
            }
            scheduler = ClientScheduler.of(timer, tasks);
        }
    }

    /** Continues the route of an exchange that had to wait, on a thread that may block. */
    public void continueRoute(Runnable rest) {
        routes().execute(rest);
    }

    private synchronized ExecutorService routes() {
        // the exchanges that are ending continue on the threads that there were before the end
        if (!ended || routes == null) {
            openThreads();
        }
        return routes;
    }

    /**
     * Runs a task that may block for requests.
     *
     * @throws IllegalStateException if the component was stopped
     */
    public void runOnWorker(Runnable task) {
        workerTasks().execute(task);
    }

    private synchronized WorkerTasks workerTasks() {
        openThreads();
        return tasks;
    }

    /** Returns the waiter for the sends of a client. */
    public synchronized StatusWaiter statusWaiter(ChatmaidClient client) {
        openThreads();
        return statusWaiters.computeIfAbsent(client, this::newStatusWaiter);
    }

    private StatusWaiter newStatusWaiter(ChatmaidClient client) {
        StatusWaiter waiter = new StatusWaiter(client, scheduler, pollInterval, Clock.systemUTC());
        if (waitsEnded) {
            waiter.close();
        }
        return waiter;
    }

    /** Begins to stop, before the routes stop; what waits may wait for a part of the shutdown timeout. */
    public void beginStop() {
        ShutdownStrategy shutdown = context.getShutdownStrategy();
        beginStop(Duration.of(shutdown.getTimeout(), shutdown.getTimeUnit().toChronoUnit())
                .dividedBy(STOP_SHARE));
    }

    /**
     * Begins to stop, before the routes stop: consumers make no more polls, and what waits may wait for a limited time.
     *
     * @param limit a part of Camel's shutdown timeout, so that the exchanges that wait longer fail before Camel ends them
     */
    void beginStop(Duration limit) {
        synchronized (this) {
            if (contextStopping) {
                return;
            }
            contextStopping = true;
            // without threads nothing waits
            waitsEnded = scheduler == null;
            if (scheduler != null) {
                WorkerTasks waiting = tasks;
                timer.schedule(() -> endWaits(waiting), limit.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
        stopListeners.forEach(Runnable::run);
    }

    /**
     * Ends the waits for permits, retries, and the status of sent messages. Sends in progress are completed. No effect if
     * the component was stopped in the meantime, also if it was started again.
     */
    private void endWaits(WorkerTasks waiting) {
        List<ChatmaidClient> open;
        List<StatusWaiter> waiters;
        synchronized (this) {
            if (waiting != tasks) {
                return;
            }
            waitsEnded = true;
            open = clients.values().stream().map(ClientConnection::client).toList();
            waiters = List.copyOf(statusWaiters.values());
        }
        // without the lock, as the exchanges that end may need their client
        waiting.endWaits();
        waiters.forEach(StatusWaiter::close);
        open.forEach(ChatmaidClient::endWaits);
    }

    /** Whether {@link #beginStop} was called since the start. */
    public synchronized boolean isContextStopping() {
        return contextStopping;
    }

    /** Adds a listener that {@link #beginStop} calls. */
    public void addStopListener(Runnable listener) {
        stopListeners.add(listener);
    }

    public void removeStopListener(Runnable listener) {
        stopListeners.remove(listener);
    }

    /** The budgets of all API keys that are in use. */
    public synchronized List<RateBudget> budgets() {
        return budgets.values().stream().map(Budget::budget).toList();
    }

    /** The clients in use and their budgets, without keys, sorted by their URLs. Calls no source of keys. */
    public synchronized List<ClientReport> reports() {
        return clients.entrySet().stream()
                .map(entry -> ClientReport.of(
                        entry.getKey().baseUrl(),
                        entry.getValue().client(),
                        entry.getValue().budget()))
                .sorted(Comparator.comparing(ClientReport::baseUrl).thenComparing(ClientReport::environment))
                .toList();
    }

    /** The number of requests that all clients have made. */
    public synchronized long requestsSpent() {
        return clients.values().stream()
                .mapToLong(entry -> entry.client().requestsSpent())
                .sum();
    }

    private RateBudget budget(ClientSettings settings) {
        Budget known = budgets.computeIfAbsent(settings.account(), key -> budgetOf(settings));
        if (known.bucket() != settings.rateBudget()) {
            throw new IllegalArgumentException("rateBudget differs from that of another endpoint with the same API"
                    + " key: a key has one budget, so set it once, as camel.component.chatmaid.rateBudget");
        }
        if (known.bucket() == null && known.budget().requestsPerMinute() != settings.requestsPerMinute()) {
            throw new IllegalArgumentException("requestsPerMinute is " + settings.requestsPerMinute()
                    + ", but another endpoint with the same API key has "
                    + known.budget().requestsPerMinute()
                    + ": a key has one budget, so set it once, as camel.component.chatmaid.requestsPerMinute");
        }
        return known.budget();
    }

    private Budget budgetOf(ClientSettings settings) {
        RateBudget budget = settings.rateBudget() == null
                ? RateBudget.perMinute(settings.requestsPerMinute(), scheduler)
                : RateBudget.on(settings.rateBudget(), scheduler);
        return new Budget(budget, settings.rateBudget());
    }

    @Override
    protected synchronized void doStart() {
        ended = false;
        contextStopping = false;
        waitsEnded = false;
    }

    @Override
    protected void doStop() {
        List<ExecutorService> threads = end();
        // without the lock, as an exchange that is ending may still need its client; workers first, as their exchanges
        // continue in a route
        threads.forEach(pool -> context.getExecutorServiceManager().shutdownGraceful(pool, GRACE.toMillis()));
    }

    /** Closes everything except the threads on which exchanges end. */
    private synchronized List<ExecutorService> end() {
        ended = true;
        statusWaiters.values().forEach(StatusWaiter::close);
        statusWaiters.clear();
        clients.values().forEach(entry -> {
            entry.client().close();
            HttpClients.close(entry.http());
        });
        clients.clear();
        accounts.clear();
        budgets.clear();
        if (scheduler == null) {
            return List.of();
        }
        context.getExecutorServiceManager().shutdownNow(timer);
        scheduler = null;
        tasks = null;
        return List.of(workers, routes);
    }
}
