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
package net.chatmaid.camel.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import net.chatmaid.camel.client.internal.ApiKeys;
import net.chatmaid.camel.client.internal.Attempt;
import net.chatmaid.camel.client.internal.ClientContext;
import net.chatmaid.camel.client.internal.ClientWaits;
import net.chatmaid.camel.client.internal.DefaultSender;
import net.chatmaid.camel.client.internal.HttpTransport;
import net.chatmaid.camel.client.internal.Listeners;
import net.chatmaid.camel.client.internal.Redaction;
import net.chatmaid.camel.client.internal.RequestReports;
import net.chatmaid.camel.client.internal.ResponseReader;
import net.chatmaid.camel.client.internal.RetryingExecutor;
import net.chatmaid.camel.client.internal.ServerClock;
import net.chatmaid.camel.client.internal.SingleAttemptExecutor;
import net.chatmaid.camel.client.internal.send.RecentSends;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** Builds a {@link ChatmaidClient}. Not thread-safe; the client is. */
public final class ChatmaidClientBuilder {

    /** The URL of the API. */
    public static final String DEFAULT_BASE_URL = BaseUrl.CHATMAID;

    private final ApiKeys apiKeys;
    private String baseUrl = DEFAULT_BASE_URL;
    private Duration responseTimeout = Duration.ofSeconds(30);
    private RetrySettings retries = RetrySettings.DEFAULT;
    private HttpClient httpClient;
    private ClientScheduler scheduler;
    private RateBudget budget;
    private ChatmaidClient sibling;
    private Supplier<String> idempotencyKeys = () -> UUID.randomUUID().toString();

    ChatmaidClientBuilder(ApiKeys apiKeys) {
        this.apiKeys = apiKeys;
    }

    /**
     * Sets the URL of the API; {@link #DEFAULT_BASE_URL} by default. May block for a DNS lookup.
     *
     * @param url the URL, with or without {@code /v1} at the end. A key that does not begin with {@code sk_test_}
     *     requires https, except for this machine
     * @return this builder
     * @throws IllegalArgumentException if the URL is not an http or https URL, or would expose such a key
     */
    public ChatmaidClientBuilder baseUrl(String url) {
        String normalized = BaseUrl.of(url);
        apiKeys.sentTo(normalized);
        this.baseUrl = normalized;
        return this;
    }

    /**
     * Sets the maximum time of one attempt until the complete response is there; 30 seconds by default.
     *
     * @param timeout more than 0
     * @return this builder
     * @throws IllegalArgumentException if the timeout is 0 or less
     */
    public ChatmaidClientBuilder responseTimeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "responseTimeout is " + timeout.toMillis() + " ms: expected more than 0");
        }
        this.responseTimeout = timeout;
        return this;
    }

    /**
     * Sets the retries and the wait for permits; {@link RetrySettings#DEFAULT} by default.
     *
     * @param settings not {@code null}
     * @return this builder
     */
    public ChatmaidClientBuilder retries(RetrySettings settings) {
        this.retries = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /**
     * Sets the HTTP client. By default the client creates one, and closes it when it is closed.
     *
     * @param client must not follow redirects, as they would send the API key to another host, and must not retry. The
     *     caller closes it
     * @return this builder
     */
    public ChatmaidClientBuilder httpClient(HttpClient client) {
        this.httpClient = Objects.requireNonNull(client, "client");
        return this;
    }

    /**
     * Sets the threads and the clock. By default the client creates daemon threads, one for the timer and up to four
     * workers, and ends them when it is closed.
     *
     * @param scheduler not {@code null}; the caller ends its threads
     * @return this builder
     */
    public ChatmaidClientBuilder scheduler(ClientScheduler scheduler) {
        this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
        return this;
    }

    /**
     * Sets the rate budget. By default the client has its own, with 100 requests a minute.
     *
     * @param shared the budget of the API key; not {@code null}
     * @return this builder
     */
    public ChatmaidClientBuilder budget(RateBudget shared) {
        this.budget = Objects.requireNonNull(shared, "shared");
        return this;
    }

    /**
     * Sets the source of idempotency keys for sends without one; random UUIDs by default.
     *
     * @param source returns a different key of 1 to 64 characters each time; thread-safe
     * @return this builder
     */
    public ChatmaidClientBuilder idempotencyKeys(Supplier<String> source) {
        this.idempotencyKeys = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Shares the state of another client with the same API key and base URL: the senders, the server's time, the
     * messages that idempotency keys were used for, and the listeners.
     *
     * @param sibling the other client; not {@code null}
     * @return this builder
     */
    public ChatmaidClientBuilder sharing(ChatmaidClient sibling) {
        this.sibling = Objects.requireNonNull(sibling, "sibling");
        return this;
    }

    /**
     * Builds the client. Makes no request.
     *
     * @return a new client, which the caller closes
     */
    public ChatmaidClient build() {
        ClientScheduler threads = scheduler;
        Runnable stopThreads = () -> {};
        if (threads == null) {
            ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemon("chatmaid-timer"));
            timer.setRemoveOnCancelPolicy(true);
            ExecutorService workers = Executors.newFixedThreadPool(4, daemon("chatmaid-worker"));
            threads = ClientScheduler.of(timer, workers);
            stopThreads = () -> {
                timer.shutdownNow();
                workers.shutdown();
            };
        }
        HttpClient http = httpClient;
        Runnable closeHttp = () -> {};
        if (http == null) {
            CloseableHttpClient own = HttpClients.custom()
                    .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                            .setConnectionFactory(new UnloggedConnectionFactory())
                            .build())
                    .disableRedirectHandling()
                    .disableAutomaticRetries()
                    .disableCookieManagement()
                    // otherwise it writes the challenges that a server sends to the log
                    .setDefaultRequestConfig(RequestConfig.custom()
                            .setAuthenticationEnabled(false)
                            .build())
                    .build();
            http = own;
            closeHttp = () -> close(own);
        }
        RateBudget limit = budget == null ? RateBudget.perMinute(100, threads) : budget;
        ServerClock clock = sibling == null
                ? new ServerClock(threads.nanoTime())
                : sibling.context().clock();
        ApiKeys accountKeys = sibling == null ? apiKeys : sibling.context().apiKeys();
        Redaction redaction = accountKeys.redaction();
        Listeners<RequestListener> requestListeners =
                sibling == null ? new Listeners<>() : sibling.context().requestListeners();
        Attempt attempt = new Attempt(
                new HttpTransport(http, baseUrl, redaction, responseTimeout, threads),
                accountKeys,
                clock,
                new RequestReports(requestListeners, threads.nanoTime()));
        ClientWaits waits = new ClientWaits(limit, threads);
        Runnable endThreads = stopThreads;
        Runnable endHttp = closeHttp;
        ClientContext context = new ClientContext(
                new ResponseReader(redaction),
                clock,
                sibling == null
                        ? new DefaultSender(clock, redaction, threads.nanoTime())
                        : sibling.context().senders(),
                sibling == null
                        ? new Listeners<MessageListener>()
                        : sibling.context().messageListeners(),
                requestListeners,
                threads,
                new SingleAttemptExecutor(attempt, limit, retries),
                new RetryingExecutor(attempt, limit, retries.singleAttempt(), threads, waits),
                sibling == null ? new RecentSends() : sibling.context().recentSends(),
                idempotencyKeys,
                accountKeys,
                attempt::requests,
                () -> {
                    attempt.endPolls();
                    waits.end();
                },
                () -> {
                    attempt.end();
                    endThreads.run();
                    endHttp.run();
                });
        return new ChatmaidClient(context, new RetryingExecutor(attempt, limit, retries, threads, waits));
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static void close(CloseableHttpClient client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
