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
import net.chatmaid.camel.consumer.LocalClaims;
import net.chatmaid.camel.consumer.webhook.WebhookHandler;
import net.chatmaid.camel.http.ClientRegistry;
import net.chatmaid.camel.http.ClientSettings;
import net.chatmaid.camel.tracking.StatusWaiter;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Sends WhatsApp messages through Chatmaid and follows them. Its options are the defaults of all its endpoints.
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
    private Duration webhookPatience = WebhookHandler.PATIENCE;
    private final TestKeyLog testKeyNotices = new TestKeyLog();
    private final UnaryOperator<String> environment;
    private ClientRegistry clients;
    private ChatmaidHealthCheck healthCheck;

    /** A component with the default options. */
    public ChatmaidComponent() {
        this(ChatmaidVariables::ofThisProcess);
    }

    /**
     * A component in another environment than this process.
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

    /** A bean that the URI names is the user's: it is copied before the URI's own options are set. */
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

    /** The client for an endpoint's options; endpoints that agree in them share one. */
    ChatmaidClient client(ChatmaidConfiguration options) throws Exception {
        return clients.client(settings(options), options);
    }

    /** Tells the listener what any endpoint reads about the phones of the account that the component's own key names. */
    void addPhoneListener(PhoneListener listener) {
        clients.addPhoneListener(settings(configuration), listener);
    }

    void removePhoneListener(PhoneListener listener) {
        clients.removePhoneListener(listener);
    }

    /** Whether a consumer was made that reads the phones of that account again and again. */
    boolean followsPhones() {
        ClientSettings own = settings(configuration);
        return endpoints()
                .filter(ChatmaidEndpoint::followsPhones)
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

    /** A check of this component's health, by the endpoints and routes that there are when it is called. */
    ChatmaidHealthCheck healthCheck(Executor background, InstantSource time) {
        return new ChatmaidHealthCheck(
                healthCheckId(),
                new AccountMonitor(account -> client(account.options()), background, time),
                this::accountsInUse,
                this::lastSuccessfulPolls);
    }

    /** This component's name, which begins with {@code chatmaid}. */
    private String healthCheckId() {
        String scheme = getDefaultName();
        return getCamelContext().getComponentNames().stream()
                .filter(name -> getCamelContext().hasComponent(name) == this)
                .findFirst()
                .map(name -> name.startsWith(scheme) ? name : scheme + "-" + name)
                .orElse(scheme);
    }

    /** The accounts that count for the health check, this component's own first. */
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
        getCamelContext().getRoutes().forEach(route -> {
            if (route.getConsumer() instanceof ChatmaidConsumer consumer
                    && consumer.getEndpoint().getComponent() == this) {
                String last = consumer.getLastSuccessfulPoll();
                polls.put(route.getRouteId(), last == null ? "none yet" : last);
            }
        });
        return polls;
    }

    /** Whether these options mean the account of the component's own API key. */
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

    /** What the environment and Camel's properties say where an option is not set. */
    ChatmaidVariables variables() {
        return new ChatmaidVariables(getCamelContext(), environment);
    }

    /** Goes on with an exchange that had to wait, on a thread that may block. */
    void follow(Runnable rest) {
        clients.follow(rest);
    }

    void webhookPatience(Duration patience) {
        webhookPatience = patience;
    }

    /** How long a webhook waits for a change that is being routed elsewhere in this process. */
    Duration webhookPatience() {
        return webhookPatience;
    }

    /** How long between two looks at messages that are waited for. */
    void lookInterval(Duration interval) {
        clients.lookInterval(interval);
    }

    /** The sends of this client that wait for what becomes of their messages. */
    StatusWaiter waits(ChatmaidClient client) {
        return clients.waits(client);
    }

    /** What the log says about test keys. */
    TestKeyLog testKeyNotices() {
        return testKeyNotices;
    }

    /** What is being routed at this moment. */
    LocalClaims claims() {
        return claims;
    }

    /** How many requests were made since the start, with all API keys, each attempt and also those that failed. */
    @ManagedAttribute(description = "Requests made since the start, with all API keys")
    public long getRequestsSpent() {
        return clients == null ? 0 : clients.requestsSpent();
    }

    /**
     * How many requests could go at this moment; with several API keys, with the one that has least left. -1 when there
     * is no limit, no key was used yet, or only a shared bucket knows.
     */
    @ManagedAttribute(description = "Requests that could go at this moment; -1 when there is no limit")
    public long getBudgetLeft() {
        return budgets()
                .filter(budget -> budget.requestsPerMinute() > 0)
                .mapToLong(RateBudget::availableNow)
                .min()
                .orElse(-1);
    }

    /** For how many milliseconds Chatmaid has asked to make no request; the longest when there are several API keys. */
    @ManagedAttribute(description = "Milliseconds for which Chatmaid has asked to make no request")
    public long getPauseLeftMillis() {
        return budgets()
                .mapToLong(budget -> budget.pauseLeft().toMillis())
                .max()
                .orElse(0);
    }

    /** How many calls wait for the budget at this moment, with all API keys. */
    @ManagedAttribute(description = "Calls that wait for the budget at this moment")
    public int getWaiting() {
        return budgets().mapToInt(RateBudget::waiting).sum();
    }

    /** None before the component is initialized, when JMX knows it already. */
    private Stream<RateBudget> budgets() {
        return clients == null ? Stream.empty() : clients.budgets().stream();
    }

    /** Before anything is configured, so that no summary shows a secret. */
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
        HealthCheckRegistry registry = HealthCheckRegistry.get(getCamelContext());
        if (registry != null) {
            healthCheck = healthCheck(clients::runOnWorker, InstantSource.system());
            registry.register(healthCheck);
        }
    }

    @Override
    protected void doStop() throws Exception {
        HealthCheckRegistry registry = HealthCheckRegistry.get(getCamelContext());
        if (registry != null && healthCheck != null) {
            registry.unregister(healthCheck);
            healthCheck = null;
        }
        ServiceHelper.stopService(clients);
        super.doStop();
    }

    public ChatmaidConfiguration getConfiguration() {
        return configuration;
    }

    /** The options of all endpoints, as one bean; never {@code null}. */
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

    public boolean isHealthCheckSenderRequired() {
        return healthCheckSenderRequired;
    }

    /**
     * Whether the health check is {@code DOWN} while a sender that a route names is not connected; {@code false} by default,
     * as every instance would be taken out of the load balancer then, and receive no webhook.
     */
    public void setHealthCheckSenderRequired(boolean healthCheckSenderRequired) {
        this.healthCheckSenderRequired = healthCheckSenderRequired;
    }
}
