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
import net.chatmaid.camel.client.internal.DefaultSender;
import net.chatmaid.camel.client.internal.HttpTransport;
import net.chatmaid.camel.client.internal.Listeners;
import net.chatmaid.camel.client.internal.Redaction;
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

/** Makes a {@link ChatmaidClient}. Not thread-safe; the client is. */
public final class ChatmaidClientBuilder {

    /** Chatmaid's only host. */
    public static final String DEFAULT_BASE_URL = BaseUrl.CHATMAID;

    private final ApiKeys apiKeys;
    private String baseUrl = DEFAULT_BASE_URL;
    private Duration responseTimeout = Duration.ofSeconds(30);
    private RetrySettings retries = RetrySettings.DEFAULT;
    private HttpClient httpClient;
    private ClientScheduler waiting;
    private RateBudget budget;
    private ChatmaidClient sibling;
    private Supplier<String> keys = () -> UUID.randomUUID().toString();

    ChatmaidClientBuilder(ApiKeys apiKeys) {
        this.apiKeys = apiKeys;
    }

    /**
     * Where the API is, with or without {@code /v1} at the end; {@link #DEFAULT_BASE_URL} by default. A key that does not
     * begin with {@code sk_test_} goes over https, or to this machine. May look the host up, and blocks then.
     *
     * @throws IllegalArgumentException when it is no http or https URL, or would send such a key in the clear
     */
    public ChatmaidClientBuilder baseUrl(String url) {
        String read = BaseUrl.of(url);
        apiKeys.sentTo(read);
        this.baseUrl = read;
        return this;
    }

    /** How long one attempt may take until the complete response is there; 30 seconds by default. */
    public ChatmaidClientBuilder responseTimeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "responseTimeout is " + timeout.toMillis() + " ms: expected more than 0");
        }
        this.responseTimeout = timeout;
        return this;
    }

    /** How calls that fail are tried again; {@link RetrySettings#DEFAULT} by default. */
    public ChatmaidClientBuilder retries(RetrySettings settings) {
        this.retries = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /**
     * The HTTP client to use. It must not follow redirects (the key would travel to another host) and must not retry by
     * itself. It stays the caller's to close. By default one is made, and closed with the client.
     */
    public ChatmaidClientBuilder httpClient(HttpClient client) {
        this.httpClient = Objects.requireNonNull(client, "client");
        return this;
    }

    /** The clock, timer and workers. They stay the caller's. By default two daemon threads are made and ended. */
    public ChatmaidClientBuilder waiting(ClientScheduler by) {
        this.waiting = Objects.requireNonNull(by, "by");
        return this;
    }

    /** The budget that this key shares; by default one of its own, with 100 requests a minute. */
    public ChatmaidClientBuilder budget(RateBudget shared) {
        this.budget = Objects.requireNonNull(shared, "shared");
        return this;
    }

    /** Where idempotency keys for sends that have none come from; random UUIDs by default. */
    public ChatmaidClientBuilder idempotencyKeys(Supplier<String> source) {
        this.keys = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Another client with the same key and base URL: what either learns of the senders and of the server's time, both
     * know, for which messages either has used an idempotency key, both know, and who listens to either for messages hears
     * of both.
     */
    public ChatmaidClientBuilder sharing(ChatmaidClient sibling) {
        this.sibling = Objects.requireNonNull(sibling, "sibling");
        return this;
    }

    public ChatmaidClient build() {
        ClientScheduler by = waiting;
        Runnable stopThreads = () -> {};
        if (by == null) {
            ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemon("chatmaid-timer"));
            timer.setRemoveOnCancelPolicy(true);
            ExecutorService workers = Executors.newFixedThreadPool(4, daemon("chatmaid-worker"));
            by = ClientScheduler.of(timer, workers);
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
                    // else it would write the challenges that a server sends to the log
                    .setDefaultRequestConfig(RequestConfig.custom()
                            .setAuthenticationEnabled(false)
                            .build())
                    .build();
            http = own;
            closeHttp = () -> close(own);
        }
        RateBudget limit = budget == null ? RateBudget.perMinute(100, by) : budget;
        ServerClock clock = sibling == null
                ? new ServerClock(by.nanoTime())
                : sibling.shared().clock();
        ApiKeys keysOfAccount = sibling == null ? apiKeys : sibling.shared().apiKeys();
        Redaction redaction = keysOfAccount.redaction();
        Attempt attempt = new Attempt(
                new HttpTransport(http, baseUrl, redaction, responseTimeout, by.timer()), keysOfAccount, clock);
        Runnable threads = stopThreads;
        Runnable connections = closeHttp;
        ClientContext shared = new ClientContext(
                new ResponseReader(redaction),
                clock,
                sibling == null
                        ? new DefaultSender(clock, redaction, by.nanoTime())
                        : sibling.shared().senders(),
                sibling == null
                        ? new Listeners<MessageListener>()
                        : sibling.shared().messages(),
                by,
                new SingleAttemptExecutor(attempt, limit, retries),
                new RetryingExecutor(attempt, limit, retries.singleAttempt(), by),
                sibling == null ? new RecentSends() : sibling.shared().recentSends(),
                keys,
                keysOfAccount,
                attempt::requests,
                () -> {
                    attempt.end();
                    threads.run();
                    connections.run();
                });
        return new ChatmaidClient(shared, new RetryingExecutor(attempt, limit, retries, by));
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
