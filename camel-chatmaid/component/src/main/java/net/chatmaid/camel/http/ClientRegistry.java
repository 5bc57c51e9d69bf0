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
 * set of threads. Clients are created when they are first needed and closed with the component.
 *
 * <p>Thread-safe. Its lock is held only to read and change its own state: what may take long, such as to open a key store
 * or to end an exchange, runs without it.
 */
public final class ClientRegistry extends ServiceSupport {

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
    /** Locked while a client is opened, before the lock of this object. */
    private final Object opening = new Object();

    /** The threads since the last start; {@code null} until they are needed, and after the end. */
    private volatile ClientThreads threads;

    /** The threads on which exchanges end, also after the end. */
    private ExecutorService routes;

    private final Map<ChatmaidClient, StatusWaiter> statusWaiters = new HashMap<>();
    private Duration pollInterval = StatusWaiter.INTERVAL;
    private final Set<Runnable> stopListeners = ConcurrentHashMap.newKeySet();
    private final List<ChatmaidClient> accounts = new ArrayList<>();
    private Consumer<ChatmaidClient> accountObserver = client -> {};
    private volatile boolean contextStopping;
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
    public ChatmaidClient client(ClientSettings settings, ChatmaidConfiguration options) throws Exception {
        ChatmaidClient known = known(settings);
        if (known != null) {
            return known;
        }
        synchronized (opening) {
            ChatmaidClient opened = known(settings);
            return opened == null ? open(settings, options) : opened;
        }
    }

    private synchronized ChatmaidClient known(ClientSettings settings) {
        ClientConnection known = clients.get(settings);
        return known == null ? null : known.client();
    }

    private ChatmaidClient open(ClientSettings settings, ChatmaidConfiguration options) throws Exception {
        ClientThreads current = threads();
        RateBudget budget = budget(settings, current);
        // the builder reports a URL that is not valid in a sentence; camel-http does not
        ChatmaidClientBuilder builder = settings.client().baseUrl(settings.baseUrl());
        HttpEndpoint http = HttpClients.open(context, options, settings);
        try {
            builder.httpClient(http.getHttpClient())
                    .responseTimeout(settings.responseTimeout())
                    .retries(settings.retries())
                    .scheduler(current.scheduler())
                    .budget(budget);
            return add(settings, builder, http, budget, current);
        } catch (Exception e) {
            HttpClients.close(http);
            throw e;
        }
    }

    private synchronized ChatmaidClient add(
            ClientSettings settings,
            ChatmaidClientBuilder builder,
            HttpEndpoint http,
            RateBudget budget,
            ClientThreads current) {
        if (current != threads) {
            throw stopped();
        }
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
    }

    /**
     * Adds a listener for the senders that any client of the account fetches, including clients that are created later.
     */
    public synchronized void addPhoneListener(ClientSettings account, PhoneListener listener) {
        threads();
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

    private ClientThreads threads() {
        ClientThreads current = threads;
        return current == null ? openThreads() : current;
    }

    private synchronized ClientThreads openThreads() {
        if (ended) {
            throw stopped();
        }
        if (threads == null) {
            ClientThreads opened = ClientThreads.open(owner, context);
            if (waitsEnded) {
                opened.tasks().endWaits();
            }
            routes = opened.routes();
            threads = opened;
        }
        return threads;
    }

    private static IllegalStateException stopped() {
        return new IllegalStateException("The Chatmaid component was stopped: stop the routes before it");
    }

    /** Continues the route of an exchange that had to wait, on a thread that may block. */
    public void continueRoute(Runnable rest) {
        ClientThreads current = threads;
        (current == null ? lastRoutes() : current.routes()).execute(rest);
    }

    private synchronized ExecutorService lastRoutes() {
        // the exchanges that are ending continue on the threads that there were before the end
        return ended && routes != null ? routes : openThreads().routes();
    }

    /**
     * Runs a task that may block for requests.
     *
     * @throws IllegalStateException if the component was stopped
     */
    public void runOnWorker(Runnable task) {
        threads().tasks().execute(task);
    }

    /** Returns the waiter for the sends of a client. */
    public synchronized StatusWaiter statusWaiter(ChatmaidClient client) {
        ClientThreads current = openThreads();
        return statusWaiters.computeIfAbsent(client, key -> newStatusWaiter(key, current));
    }

    private StatusWaiter newStatusWaiter(ChatmaidClient client, ClientThreads current) {
        StatusWaiter waiter = new StatusWaiter(client, current.scheduler(), pollInterval, Clock.systemUTC());
        if (waitsEnded) {
            waiter.close();
        }
        return waiter;
    }

    /** Begins to stop, before the routes stop; what waits may wait for a part of the shutdown timeout. */
    public void beginStop() {
        ShutdownStrategy shutdown = context.getShutdownStrategy();
        // not a Duration of its unit, which cannot hold any timeout
        beginStop(Duration.ofMillis(shutdown.getTimeUnit().toMillis(shutdown.getTimeout()))
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
            ClientThreads current = threads;
            waitsEnded = current == null;
            if (current != null) {
                current.timer().schedule(() -> endWaits(current), limit.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        stopListeners.forEach(Runnable::run);
    }

    /**
     * Ends the waits for permits, retries, and the status of sent messages. Sends in progress are completed. No effect if
     * the component was stopped in the meantime, also if it was started again.
     */
    private void endWaits(ClientThreads waiting) {
        List<ChatmaidClient> open;
        List<StatusWaiter> waiters;
        synchronized (this) {
            if (waiting != threads) {
                return;
            }
            waitsEnded = true;
            open = clients.values().stream().map(ClientConnection::client).toList();
            waiters = List.copyOf(statusWaiters.values());
        }
        // without the lock, as the exchanges that end may need their client
        waiting.tasks().endWaits();
        waiters.forEach(StatusWaiter::close);
        open.forEach(ChatmaidClient::endWaits);
    }

    /** Whether {@link #beginStop} was called since the start. */
    public boolean isContextStopping() {
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

    private synchronized RateBudget budget(ClientSettings settings, ClientThreads current) {
        if (current != threads) {
            throw stopped();
        }
        Budget known = budgets.computeIfAbsent(settings.account(), key -> budgetOf(settings, current.scheduler()));
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

    private static Budget budgetOf(ClientSettings settings, ClientScheduler scheduler) {
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

    /** Closes everything; the threads on which exchanges end last. */
    @Override
    protected void doStop() {
        List<StatusWaiter> waiters;
        List<ClientConnection> connections;
        ClientThreads last;
        synchronized (this) {
            ended = true;
            waiters = List.copyOf(statusWaiters.values());
            connections = List.copyOf(clients.values());
            last = threads;
            statusWaiters.clear();
            clients.clear();
            accounts.clear();
            budgets.clear();
            threads = null;
        }
        // without the lock, as the exchanges that end may wait for other threads that need it
        waiters.forEach(StatusWaiter::close);
        connections.forEach(connection -> {
            connection.client().close();
            HttpClients.close(connection.http());
        });
        if (last != null) {
            last.close(context.getExecutorServiceManager());
        }
    }
}
