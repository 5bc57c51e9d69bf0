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

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.chatmaid.camel.check.AccountMonitor;
import net.chatmaid.camel.check.AccountSettings;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.PhoneListener;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.console.ClientReport;
import net.chatmaid.camel.consumer.LocalClaims;
import net.chatmaid.camel.consumer.webhook.WebhookHandler;
import net.chatmaid.camel.http.ClientRegistry;
import net.chatmaid.camel.http.ClientSettings;
import net.chatmaid.camel.metrics.ComponentMetrics;
import net.chatmaid.camel.metrics.ComponentState;
import net.chatmaid.camel.metrics.MetricsService;
import net.chatmaid.camel.option.SecretOptions;
import net.chatmaid.camel.option.UnknownOptions;
import net.chatmaid.camel.trace.ChangeTraces;
import net.chatmaid.camel.tracking.StatusWaiter;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.LifecycleStrategy;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;

/**
 * The Chatmaid component: sends WhatsApp messages and tracks their status. Its options are the defaults of all its
 * endpoints.
 */
@Component("chatmaid")
@ManagedResource(description = "Managed Chatmaid component")
public class ChatmaidComponent extends DefaultComponent implements SSLContextParametersAware {

    @Metadata(description = "The options of all endpoints, as one bean.")
    private ChatmaidConfiguration configuration = new ChatmaidConfiguration();

    @Metadata(label = "security", defaultValue = "false", description = "Whether to use the global TLS parameters.")
    private boolean useGlobalSslContextParameters;

    @Metadata(
            label = "health",
            defaultValue = "false",
            description =
                    "Whether the health check is DOWN while a sender that a route names is not connected. If not set,"
                            + " the connection is only shown in the details of the health check.")
    private boolean healthCheckSenderRequired;

    private final LocalClaims claims = new LocalClaims();
    private Duration webhookTimeout = WebhookHandler.DEFAULT_TIMEOUT;
    private final ChangeTraces changeTraces = new ChangeTraces();
    private final MetricsService metrics = new MetricsService();
    private final TestKeyLog testKeyLog = new TestKeyLog();
    private final UnaryOperator<String> environment;
    private final LifecycleStrategy lifecycle = new LifecycleStrategySupport() {
        @Override
        public void onContextStarting(CamelContext context) {
            startMetrics();
        }

        @Override
        public void onContextStopping(CamelContext context) {
            clients.beginStop();
        }
    };
    private ClientRegistry clients;
    private ChatmaidHealthCheck healthCheck;

    /** Creates a component with the default options. */
    public ChatmaidComponent() {
        this(ChatmaidVariables::ofThisProcess);
    }

    /**
     * Creates a component with other environment variables than those of this process.
     *
     * @param environment returns {@code null} for a variable that is not set
     */
    ChatmaidComponent(UnaryOperator<String> environment) {
        this.environment = environment;
        registerExtension(() -> new ChatmaidComponentVerifierExtension(this::getConfiguration, this::settings));
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        ChatmaidEndpoint endpoint =
                new ChatmaidEndpoint(uri, this, ChatmaidOperation.named(remaining), endpointConfiguration(parameters));
        EnumOptions.check(getCamelContext(), parameters);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** A bean that the URI names belongs to the user, so it is copied before the options of the URI are set. */
    private ChatmaidConfiguration endpointConfiguration(Map<String, Object> parameters) {
        Object named = parameters.remove("configuration");
        if (named == null) {
            return configuration.copyForEndpoint();
        }
        return named instanceof ChatmaidConfiguration bean
                ? bean.copy()
                : EndpointHelper.resolveReferenceParameter(
                                getCamelContext(), named.toString(), ChatmaidConfiguration.class, true)
                        .copy();
    }

    @Override
    protected void validateParameters(String uri, Map<String, Object> parameters, String optionPrefix) {
        UnknownOptions.reject(getCamelContext(), uri, parameters);
    }

    /** The client for the options of an endpoint. Endpoints with the same options share one. */
    ChatmaidClient client(ChatmaidConfiguration options) throws Exception {
        return clients.client(settings(options), options);
    }

    /** Adds a listener for the senders that any endpoint fetches of the account of the component's own API key. */
    void addPhoneListener(PhoneListener listener) {
        clients.addPhoneListener(settings(configuration), listener);
    }

    void removePhoneListener(PhoneListener listener) {
        clients.removePhoneListener(listener);
    }

    /** Whether there is a consumer that polls the senders of that account. */
    boolean pollsPhones() {
        ClientSettings own = settings(configuration);
        return endpoints()
                .filter(ChatmaidEndpoint::pollsPhones)
                .anyMatch(endpoint -> settings(endpoint.getConfiguration()).isSameAccount(own));
    }

    /** In the order of their URIs. */
    private Stream<ChatmaidEndpoint> endpoints() {
        return getCamelContext().getEndpointRegistry().getReadOnlyMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(ChatmaidEndpoint.class::isInstance)
                .map(ChatmaidEndpoint.class::cast)
                .filter(endpoint -> endpoint.getComponent() == this);
    }

    /** Creates the health check, which uses the endpoints and routes that exist when it is called. */
    ChatmaidHealthCheck healthCheck(Executor background, InstantSource time) {
        return new ChatmaidHealthCheck(
                name(),
                new AccountMonitor(account -> client(account.options()), background, time),
                this::accountsInUse,
                this::lastSuccessfulPolls);
    }

    /** This component's name, which begins with {@code chatmaid}. */
    private String name() {
        String scheme = getDefaultName();
        return getCamelContext().getComponentNames().stream()
                .filter(name -> getCamelContext().hasComponent(name) == this)
                .findFirst()
                .map(name -> name.startsWith(scheme) ? name : scheme + "-" + name)
                .orElse(scheme);
    }

    /** The accounts of the health check, first the component's own. */
    private List<AccountSettings> accountsInUse() {
        Map<Boolean, List<ChatmaidEndpoint>> byOwn = endpoints()
                .filter(endpoint -> endpoint.getOperation() != ChatmaidOperation.events)
                .collect(Collectors.partitioningBy(endpoint -> isOwnAccount(endpoint.getConfiguration())));
        return AccountSettings.distinct(Stream.concat(
                        byOwn.get(true).stream(), byOwn.get(false).stream().filter(ChatmaidEndpoint::isOfRoute))
                .flatMap(endpoint -> endpoint.accountInUse().stream()));
    }

    private Map<String, String> lastSuccessfulPolls() {
        Map<String, String> polls = new LinkedHashMap<>();
        consumers().forEach(consumer -> {
            String last = consumer.getLastSuccessfulPoll();
            polls.put(consumer.getRouteId(), last == null ? "none yet" : last);
        });
        return polls;
    }

    /** The polling consumers of routes. */
    Stream<ChatmaidConsumer> consumers() {
        return getCamelContext().getRoutes().stream()
                .map(Route::getConsumer)
                .filter(ChatmaidConsumer.class::isInstance)
                .map(ChatmaidConsumer.class::cast)
                .filter(consumer -> consumer.getEndpoint().getComponent() == this);
    }

    /** The metrics; none before the context starts, as the application may bind its meter registry until then. */
    ComponentMetrics metrics() {
        return metrics.metrics();
    }

    private void startMetrics() {
        ComponentState state =
                new ComponentState(this::getBudgetLeft, this::getPauseLeftMillis, this::getWaiting, this::tracked);
        metrics.start(getCamelContext(), name(), state, clients::observeAccounts);
    }

    private int tracked() {
        return clients.tracked()
                + consumers().mapToInt(ChatmaidConsumer::tracked).sum();
    }

    /** Whether these options use the account of the component's own API key. */
    boolean isOwnAccount(ChatmaidConfiguration options) {
        try {
            return settings(options).isSameAccount(settings(configuration));
        } catch (IllegalArgumentException e) {
            // one of them has no API key
            return false;
        }
    }

    ClientSettings settings(ChatmaidConfiguration options) {
        SSLContextParameters tls = options.getSslContextParameters();
        if (tls == null && useGlobalSslContextParameters) {
            tls = retrieveGlobalSslContextParameters();
        }
        return ClientSettings.of(variables(), options, tls);
    }

    /** The environment variables and properties for options that are not set. */
    ChatmaidVariables variables() {
        return new ChatmaidVariables(getCamelContext(), environment);
    }

    /** Continues the route of an exchange that had to wait, on a thread that may block. */
    void continueRoute(Runnable rest) {
        clients.continueRoute(rest);
    }

    /** Whether the context stops, so that no poll is made any longer. */
    boolean isContextStopping() {
        return clients.isContextStopping();
    }

    /** Adds a listener that is called when the context stops, before its routes are stopped. */
    void addStopListener(Runnable listener) {
        clients.addStopListener(listener);
    }

    void removeStopListener(Runnable listener) {
        clients.removeStopListener(listener);
    }

    void webhookTimeout(Duration timeout) {
        webhookTimeout = timeout;
    }

    /** The maximum time that a webhook waits for a change that is being routed elsewhere in this process. */
    Duration webhookTimeout() {
        return webhookTimeout;
    }

    /** Sets the time between two polls for messages that sends wait for. */
    void pollInterval(Duration interval) {
        clients.pollInterval(interval);
    }

    /** The waits of the sends of a client. */
    StatusWaiter statusWaiter(ChatmaidClient client) {
        return clients.statusWaiter(client);
    }

    /** The log of the differences with a test key. */
    TestKeyLog testKeyLog() {
        return testKeyLog;
    }

    /** The claims for the changes that are being routed in this process. */
    LocalClaims claims() {
        return claims;
    }

    /** The traces of status changes and of their sends. */
    ChangeTraces changeTraces() {
        return changeTraces;
    }

    /** {@return the number of requests since the start, with all API keys, including retries and failures} */
    @ManagedAttribute(description = "Requests made since the start, with all API keys")
    public long getRequestsSpent() {
        return clients == null ? 0 : clients.requestsSpent();
    }

    /**
     * Returns the number of requests that could be made at this moment. With several API keys, this is that of the key
     * with the fewest.
     *
     * @return the requests; -1 if there is no limit, no key was used yet, or only a shared bucket knows
     */
    @ManagedAttribute(description = "Requests that could be made at this moment; -1 if there is no limit")
    public long getBudgetLeft() {
        return budgets()
                .filter(budget -> budget.requestsPerMinute() > 0)
                .mapToLong(RateBudget::availableNow)
                .min()
                .orElse(-1);
    }

    /** {@return the rest of the pause after a 429, in milliseconds; the longest one with several API keys} */
    @ManagedAttribute(description = "Rest of the pause after a 429, in milliseconds")
    public long getPauseLeftMillis() {
        return budgets()
                .mapToLong(budget -> budget.pauseLeft().toMillis())
                .max()
                .orElse(0);
    }

    /** {@return the number of requests that wait for a permit, with all API keys} */
    @ManagedAttribute(description = "Requests that wait for a permit of the rate budget")
    public int getWaiting() {
        return budgets().mapToInt(RateBudget::waitingRequests).sum();
    }

    /** The clients in use; empty before the component is initialized. */
    List<ClientReport> clientReports() {
        return clients == null ? List.of() : clients.reports();
    }

    /** The budgets; empty before the component is initialized, when JMX already has it. */
    private Stream<RateBudget> budgets() {
        return clients == null ? Stream.empty() : clients.budgets().stream();
    }

    /** Masks secrets before anything is configured, so that no summary shows one. */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        super.setCamelContext(camelContext);
        SecretOptions.mask(camelContext);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        clients = new ClientRegistry(this, getCamelContext());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(clients);
        getCamelContext().addLifecycleStrategy(lifecycle);
        HealthCheckRegistry registry = HealthCheckRegistry.get(getCamelContext());
        if (registry != null) {
            healthCheck = healthCheck(clients::runOnWorker, InstantSource.system());
            registry.register(healthCheck);
        }
        if (getCamelContext().isStarting() || getCamelContext().isStarted()) {
            startMetrics();
        }
    }

    @Override
    protected void doStop() throws Exception {
        HealthCheckRegistry registry = HealthCheckRegistry.get(getCamelContext());
        if (registry != null && healthCheck != null) {
            registry.unregister(healthCheck);
            healthCheck = null;
        }
        getCamelContext().getLifecycleStrategies().remove(lifecycle);
        metrics.stop(clients::observeAccounts);
        ServiceHelper.stopService(clients);
        super.doStop();
    }

    /** {@return the options of all endpoints, as one bean; never {@code null}} */
    public ChatmaidConfiguration getConfiguration() {
        return configuration;
    }

    /**
     * The options of all endpoints, as one bean.
     *
     * @param configuration not {@code null}
     */
    public void setConfiguration(ChatmaidConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    /** Whether to use the global TLS parameters; {@code false} by default. */
    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    /** {@return whether the health check is {@code DOWN} while a sender that a route names is not connected} */
    public boolean isHealthCheckSenderRequired() {
        return healthCheckSenderRequired;
    }

    /**
     * Whether the health check is {@code DOWN} while a sender that a route names is not connected; {@code false} by
     * default, as a load balancer would otherwise remove every instance, and webhooks would not be received.
     *
     * @param healthCheckSenderRequired whether senders must be connected
     */
    public void setHealthCheckSenderRequired(boolean healthCheckSenderRequired) {
        this.healthCheckSenderRequired = healthCheckSenderRequired;
    }
}
