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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidClientBuilder;
import net.chatmaid.camel.client.ClientScheduler;
import net.chatmaid.camel.client.PhoneListener;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.tracking.StatusWaiter;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The component's clients: one for all endpoints that agree in their settings, one budget for all that use the same API
 * key, and one timer, a few workers for requests and a pool for what follows them for all. Made when they are first asked
 * for, ended with the component.
 */
public final class ClientRegistry extends ServiceSupport {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Object owner;
    private final CamelContext context;
    private final Map<ClientSettings, ClientConnection> clients = new HashMap<>();
    private final Map<Object, Budget> budgets = new HashMap<>();
    private final Map<PhoneListener, ClientSettings> phoneListeners = new HashMap<>();
    private ScheduledExecutorService timer;
    private ExecutorService workers;
    private ExecutorService routes;
    private ClientScheduler waiting;
    private final Map<ChatmaidClient, StatusWaiter> waits = new HashMap<>();
    private Duration lookInterval = StatusWaiter.INTERVAL;
    private boolean ended;

    /** A budget, and the bucket that the route gave for it, if it did. */
    private record Budget(RateBudget budget, Bucket bucket) {}

    private record ClientConnection(ChatmaidClient client, HttpEndpoint http) {}

    public ClientRegistry(Object owner, CamelContext context) {
        this.owner = owner;
        this.context = context;
    }

    /**
     * The client for these settings.
     *
     * @throws IllegalArgumentException when a setting is out of its range, or another endpoint gave the same API key
     *     another limit
     */
    public synchronized ChatmaidClient client(ClientSettings settings, ChatmaidConfiguration options) throws Exception {
        ClientConnection known = clients.get(settings);
        if (known != null) {
            return known.client();
        }
        openThreads();
        RateBudget budget = budget(settings);
        // the builder says in a sentence what is wrong with a URL, and camel-http does not
        ChatmaidClientBuilder builder = settings.client().baseUrl(settings.baseUrl());
        HttpEndpoint http = HttpClients.open(context, options, settings);
        try {
            builder.httpClient(http.getHttpClient())
                    .responseTimeout(settings.responseTimeout())
                    .retries(settings.retries())
                    .waiting(waiting)
                    .budget(budget);
            clients.entrySet().stream()
                    .filter(other -> other.getKey().isSameAccount(settings))
                    .findFirst()
                    .ifPresent(sibling -> builder.sharing(sibling.getValue().client()));
            ChatmaidClient client = builder.build();
            phoneListeners.forEach((listener, account) -> {
                if (account.isSameAccount(settings)) {
                    client.addPhoneListener(listener);
                }
            });
            clients.put(settings, new ClientConnection(client, http));
            return client;
        } catch (Exception e) {
            HttpClients.close(http);
            throw e;
        }
    }

    /** Tells the listener what any client of the account reads about phones, also one that is made later. */
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

    /** How long between two looks at messages that are waited for; for those made from now on. */
    public synchronized void lookInterval(Duration interval) {
        lookInterval = interval;
    }

    private void openThreads() {
        if (ended) {
            throw new IllegalStateException("The Chatmaid component was stopped: stop the routes before it");
        }
        if (waiting == null) {
            timer = ThreadPools.timer(owner, context);
            workers = ThreadPools.workers(owner, context);
            routes = ThreadPools.routes(owner, context);
            waiting = ClientScheduler.of(timer, workers);
        }
    }

    /** Continues the route of an exchange that had to wait, on a thread that may block. */
    public void follow(Runnable rest) {
        routes().execute(rest);
    }

    private synchronized ExecutorService routes() {
        if (routes == null) {
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
        worker().execute(task);
    }

    private synchronized ExecutorService worker() {
        openThreads();
        return workers;
    }

    /** The sends of this client that wait for what becomes of their messages. */
    public synchronized StatusWaiter waits(ChatmaidClient client) {
        openThreads();
        return waits.computeIfAbsent(client, any -> new StatusWaiter(client, waiting, lookInterval, Clock.systemUTC()));
    }

    /** The budgets of all API keys that were used so far. */
    public synchronized List<RateBudget> budgets() {
        return budgets.values().stream().map(Budget::budget).toList();
    }

    /** How many requests all clients have made. */
    public synchronized long requestsSpent() {
        return clients.values().stream()
                .mapToLong(entry -> entry.client().requestsSpent())
                .sum();
    }

    private RateBudget budget(ClientSettings settings) {
        Budget known = budgets.computeIfAbsent(settings.account(), key -> budgetOf(settings));
        if (known.bucket() != settings.rateBudget()) {
            throw new IllegalArgumentException(
                    "rateBudget is another one here than at another endpoint with the same API"
                            + " key: a key has one budget, so set it once, as camel.component.chatmaid.rateBudget");
        }
        if (known.bucket() == null && known.budget().requestsPerMinute() != settings.requestsPerMinute()) {
            throw new IllegalArgumentException("requestsPerMinute is " + settings.requestsPerMinute()
                    + " here, but another endpoint with the same API key has "
                    + known.budget().requestsPerMinute()
                    + ": a key has one budget, so set it once, as camel.component.chatmaid.requestsPerMinute");
        }
        return known.budget();
    }

    private Budget budgetOf(ClientSettings settings) {
        RateBudget budget = settings.rateBudget() == null
                ? RateBudget.perMinute(settings.requestsPerMinute(), waiting)
                : RateBudget.on(settings.rateBudget(), waiting);
        return new Budget(budget, settings.rateBudget());
    }

    @Override
    protected synchronized void doStart() {
        ended = false;
    }

    @Override
    protected void doStop() {
        List<ExecutorService> threads = end();
        // outside of the lock: an exchange that is ending may still get its client. In this order: what ends on a
        // worker
        // continues in a route
        threads.forEach(pool -> context.getExecutorServiceManager().shutdownGraceful(pool, GRACE.toMillis()));
    }

    /** Ends all but the threads that exchanges end on. */
    private synchronized List<ExecutorService> end() {
        ended = true;
        waits.values().forEach(StatusWaiter::close);
        waits.clear();
        clients.values().forEach(entry -> {
            entry.client().close();
            HttpClients.close(entry.http());
        });
        clients.clear();
        budgets.clear();
        if (waiting == null) {
            return List.of();
        }
        context.getExecutorServiceManager().shutdownNow(timer);
        waiting = null;
        return List.of(workers, routes);
    }
}
