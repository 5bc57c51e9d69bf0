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
package net.chatmaid.camel.check;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.Futures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last known health of accounts. When it is requested and is stale, it is refreshed in the background, with one
 * request for each account: after {@link #LIFETIME}, or after {@link #RETRY} if an account has a problem or the refresh
 * failed. There is one refresh at a time. A refresh makes one attempt, if there is a permit. If it fails for another
 * reason than a rejected key, the last report remains. Thread-safe.
 */
public final class AccountMonitor {

    static final Duration LIFETIME = Duration.ofSeconds(60);
    static final Duration RETRY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(AccountMonitor.class);

    private final Clients clients;
    private final Executor background;
    private final InstantSource time;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile HealthResult last = new HealthResult(List.of(), Instant.MIN, Instant.MIN);

    /** Provides the client of an account. */
    public interface Clients {
        ChatmaidClient of(AccountSettings account) throws Exception;
    }

    /** The result of a refresh, and the time for which it is valid. */
    private record HealthResult(List<AccountHealth> accounts, Instant from, Instant until) {

        AccountHealth of(AccountSettings account) {
            return accounts.stream()
                    .filter(known -> known.account().isSame(account))
                    .findFirst()
                    .map(known -> known.of(account))
                    .orElseGet(() -> AccountHealth.unknown(account));
        }

        boolean isValidFor(List<AccountSettings> current, Instant now) {
            return !now.isBefore(from)
                    && now.isBefore(until)
                    && current.stream().allMatch(account -> accounts.stream()
                            .anyMatch(known -> known.account().isSame(account)));
        }
    }

    /**
     * @param background runs a refresh, which may block for one request for each account
     */
    public AccountMonitor(Clients clients, Executor background, InstantSource time) {
        this.clients = clients;
        this.background = background;
        this.time = time;
    }

    /**
     * Returns the last known health of these accounts, in their order. Starts a refresh if it is stale. Never waits.
     */
    public List<AccountHealth> health(List<AccountSettings> accounts) {
        HealthResult known = last;
        if (!accounts.isEmpty()
                && !known.isValidFor(accounts, time.instant())
                && refreshing.compareAndSet(false, true)) {
            start(accounts);
        }
        return accounts.stream().map(known::of).toList();
    }

    private void start(List<AccountSettings> accounts) {
        try {
            background.execute(() -> {
                try {
                    refresh(accounts);
                } finally {
                    refreshing.set(false);
                }
            });
        } catch (RuntimeException e) {
            // the component is stopping
            LOG.debug("The health of Chatmaid is not refreshed", e);
            refreshing.set(false);
        }
    }

    private void refresh(List<AccountSettings> accounts) {
        HealthResult before = last;
        List<AccountHealth> found =
                accounts.stream().map(account -> refresh(before.of(account))).toList();
        Instant now = time.instant();
        boolean good = found.stream().allMatch(AccountHealth::isHealthy);
        last = new HealthResult(found, now, now.plus(good ? LIFETIME : RETRY));
    }

    private AccountHealth refresh(AccountHealth before) {
        try {
            ChatmaidClient client = clients.of(before.account()).withoutWaiting();
            AccountReport report = Futures.join(new AccountChecks(client).report());
            return new AccountHealth(before.account(), report, time.instant(), null);
        } catch (Exception e) {
            Throwable cause = Futures.unwrap(e);
            if (cause instanceof ChatmaidRateLimitException && before.report() != null) {
                return before;
            }
            LOG.debug("The health of a Chatmaid account is not known", cause);
            return before.withFailure(sentence(cause));
        }
    }

    /** The failure as a sentence. The text of other exceptions than those of the component may contain a secret. */
    private static String sentence(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause instanceof ChatmaidException || cause instanceof IllegalArgumentException
                ? name + ": " + cause.getMessage()
                : name;
    }
}
