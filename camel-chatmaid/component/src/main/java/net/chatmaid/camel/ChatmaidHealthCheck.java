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
package net.chatmaid.camel;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.chatmaid.camel.VerifyReport.Check;
import net.chatmaid.camel.check.AccountHealth;
import net.chatmaid.camel.check.AccountMonitor;
import net.chatmaid.camel.check.AccountSettings;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * The component's readiness in Camel's health registry: whether Chatmaid accepts the API keys in use. The result is
 * that of the last refresh, which is at most a minute old while somebody asks: a call never waits, and starts a refresh in
 * the background when the result is stale. A refresh costs one request for each API key, and none when the rate budget has
 * no room.
 *
 * <ul>
 *   <li>{@code UNKNOWN} until Chatmaid has answered for each API key;
 *   <li>{@code DOWN} when Chatmaid rejects a key (401 or 403), and, with {@code healthCheckSenderRequired}, when a sender that
 *       a route names is not connected;
 *   <li>{@code UP} else, also when no endpoint uses an API key.
 * </ul>
 *
 * <p>When Chatmaid can't be reached, fails (5xx) or limits the rate, the last state stays, as nothing says that it is another
 * one now; the detail {@code refreshFailure} has the reason. {@code DOWN} would take every instance out of the load balancer
 * during an outage that none of them can end, and webhooks would be lost.
 *
 * <p>The component's own API key counts when an endpoint uses it, and another key when an endpoint of a route has it. Other keys of
 * endpoints that are made while routes run, such as by {@code toD}, do not count, and neither do senders that only they name: one
 * message must not decide about the application. The details hold no secret. Thread-safe.
 */
final class ChatmaidHealthCheck implements HealthCheck {

    private final String id;
    private final AccountMonitor monitor;
    private final Supplier<List<AccountSettings>> accounts;
    private final Supplier<Map<String, String>> polls;
    private volatile boolean enabled = true;

    /**
     * @param id the component's name, which begins with {@code chatmaid}
     * @param accounts the accounts that count at this moment, the component's own first
     * @param polls the time of the last successful poll by the id of its route
     */
    ChatmaidHealthCheck(
            String id,
            AccountMonitor monitor,
            Supplier<List<AccountSettings>> accounts,
            Supplier<Map<String, String>> polls) {
        this.id = id;
        this.monitor = monitor;
        this.accounts = accounts;
        this.polls = polls;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this).detail(CHECK_KIND, Kind.READINESS);
        if (!enabled) {
            return result.detail(CHECK_ENABLED, false)
                    .message("Disabled")
                    .unknown()
                    .build();
        }
        result.up();
        List<AccountHealth> health = monitor.health(accounts.get());
        if (health.isEmpty()) {
            result.detail("apiKey", "no endpoint uses one");
        }
        for (int index = 0; index < health.size(); index++) {
            add(health.get(index), index == 0 ? "" : "account" + (index + 1) + ".", result);
        }
        polls.get().forEach((route, time) -> result.detail("lastSuccessfulPoll." + route, time));
        return result.build();
    }

    private void add(AccountHealth health, String prefix, HealthCheckResultBuilder result) {
        if (health.failure() != null) {
            result.detail(prefix + "refreshFailure", health.failure());
        }
        if (health.status() == null) {
            result.detail(prefix + "apiKey", "not checked yet");
            if (result.state() != State.DOWN) {
                result.unknown();
            }
            return;
        }
        Check apiKey = health.status().apiKey();
        result.detail(prefix + "apiKey", apiKey.detail())
                .detail(prefix + "environment", health.status().environment())
                .detail(prefix + "lastRefresh", health.checked().toString());
        if (apiKey.passed()) {
            health.account()
                    .senders()
                    .forEach(name -> result.detail(
                            prefix + "sender." + name,
                            health.status().sender(name).detail()));
        }
        health.problem().ifPresent(problem -> result.down().message(problem.detail()));
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getGroup() {
        return "chatmaid";
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
