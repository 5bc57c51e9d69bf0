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

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.chatmaid.camel.VerifyReport.Check;
import net.chatmaid.camel.check.AccountHealth;
import net.chatmaid.camel.check.AccountInUse;
import net.chatmaid.camel.check.AccountMonitor;
import net.chatmaid.camel.http.ClientSettings;
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
    private final ChatmaidComponent component;
    private final AccountMonitor monitor;
    private volatile boolean enabled = true;

    /**
     * @param background runs a refresh, which blocks for one request an API key
     */
    ChatmaidHealthCheck(ChatmaidComponent component, Executor background, InstantSource time) {
        this.id = id(component);
        this.component = component;
        this.monitor = new AccountMonitor(account -> component.client(account.options()), background, time);
    }

    /** The component's name, which begins with {@code chatmaid}. */
    private static String id(ChatmaidComponent component) {
        String scheme = component.getDefaultName();
        return component.getCamelContext().getComponentNames().stream()
                .filter(name -> component.getCamelContext().hasComponent(name) == component)
                .findFirst()
                .map(name -> name.startsWith(scheme) ? name : scheme + "-" + name)
                .orElse(scheme);
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
        List<AccountHealth> accounts = monitor.health(accounts());
        if (accounts.isEmpty()) {
            result.detail("apiKey", "no endpoint uses one");
        }
        for (int index = 0; index < accounts.size(); index++) {
            add(accounts.get(index), index == 0 ? "" : "account" + (index + 1) + ".", result);
        }
        polls().forEach(result::detail);
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

    /** The accounts that count, the component's own first. */
    private List<AccountInUse> accounts() {
        List<AccountInUse> accounts = new ArrayList<>();
        endpoints(component::isOwnAccount).forEach(endpoint -> add(endpoint, accounts));
        endpoints(options -> !component.isOwnAccount(options))
                .filter(this::isOfRoute)
                .forEach(endpoint -> add(endpoint, accounts));
        return accounts;
    }

    private void add(ChatmaidEndpoint endpoint, List<AccountInUse> accounts) {
        ClientSettings settings;
        Set<String> senders = new TreeSet<>();
        boolean senderRequired = component.isHealthCheckSenderRequired();
        try {
            settings = component.settings(endpoint.getConfiguration());
            if (isOfRoute(endpoint) || endpoint.getConfiguration().getFrom() == null) {
                endpoint.constantSender().ifPresent(senders::add);
            }
        } catch (IllegalArgumentException e) {
            // the start of its route fails with this sentence
            return;
        }
        for (int index = 0; index < accounts.size(); index++) {
            AccountInUse known = accounts.get(index);
            if (known.settings().isSameAccount(settings)) {
                senders.addAll(known.senders());
                accounts.set(
                        index,
                        new AccountInUse(known.settings(), known.options(), List.copyOf(senders), senderRequired));
                return;
            }
        }
        accounts.add(new AccountInUse(settings, endpoint.getConfiguration(), List.copyOf(senders), senderRequired));
    }

    private Stream<ChatmaidEndpoint> endpoints(Predicate<ChatmaidConfiguration> account) {
        return component.getCamelContext().getEndpointRegistry().getReadOnlyMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(ChatmaidEndpoint.class::isInstance)
                .map(ChatmaidEndpoint.class::cast)
                .filter(endpoint -> endpoint.getComponent() == component
                        && endpoint.getOperation() != ChatmaidOperation.events
                        && account.test(endpoint.getConfiguration()));
    }

    /** Whether Camel made it when it set up or started a route, and not for a message or a template. */
    private boolean isOfRoute(ChatmaidEndpoint endpoint) {
        return component.getCamelContext().getEndpointRegistry().isStatic(endpoint.getEndpointUri());
    }

    private Map<String, Object> polls() {
        Map<String, Object> polls = new LinkedHashMap<>();
        component.getCamelContext().getRoutes().forEach(route -> {
            if (route.getConsumer() instanceof ChatmaidConsumer consumer
                    && consumer.getEndpoint().getComponent() == component) {
                String last = consumer.getLastSuccessfulPoll();
                polls.put("lastSuccessfulPoll." + route.getRouteId(), last == null ? "none yet" : last);
            }
        });
        return polls;
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
