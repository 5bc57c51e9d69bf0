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
 * The readiness check of the component in Camel's health registry: whether Chatmaid accepts the API keys in use. The
 * result is that of the last refresh. A call never waits; if the result is more than a minute old, it starts a refresh
 * in the background. A refresh makes one request for each API key, if there is a permit.
 *
 * <ul>
 *   <li>{@code UNKNOWN} until Chatmaid has responded for each API key;
 *   <li>{@code DOWN} if Chatmaid rejects a key (401 or 403), and, with {@code healthCheckSenderRequired}, if a sender
 *       that a route names is not connected;
 *   <li>{@code UP} otherwise, also if no endpoint uses an API key.
 * </ul>
 *
 * <p>If Chatmaid is not reachable, fails (5xx) or limits the rate, the last state remains, and the detail
 * {@code refreshFailure} has the reason. With {@code DOWN}, a load balancer would remove every instance during an
 * outage of Chatmaid, and webhooks would be lost.
 *
 * <p>The component's own API key counts if an endpoint uses it; another key counts if an endpoint of a route has it.
 * Keys and senders of endpoints that are created while routes run, such as by {@code toD}, do not count, so that one
 * message does not change the readiness of the application. The details contain no secret. Thread-safe.
 */
final class ChatmaidHealthCheck implements HealthCheck {

    private final String id;
    private final AccountMonitor monitor;
    private final Supplier<List<AccountSettings>> accounts;
    private final Supplier<Map<String, String>> polls;
    private volatile boolean enabled = true;

    /**
     * @param id the name of the component, which begins with {@code chatmaid}
     * @param accounts returns the accounts that count, first the component's own
     * @param polls returns the time of the last successful poll by the id of its route
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
        if (health.report() == null) {
            result.detail(prefix + "apiKey", "not checked yet");
            if (result.state() != State.DOWN) {
                result.unknown();
            }
            return;
        }
        Check apiKey = health.report().apiKey();
        result.detail(prefix + "apiKey", apiKey.detail())
                .detail(prefix + "environment", health.report().environment())
                .detail(prefix + "lastRefresh", health.checked().toString());
        if (apiKey.passed()) {
            health.account()
                    .senders()
                    .forEach(name -> result.detail(
                            prefix + "sender." + name,
                            health.report().checkSender(name).detail()));
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
