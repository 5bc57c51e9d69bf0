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

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.chatmaid.camel.check.AccountSettings;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.consumer.Change;
import net.chatmaid.camel.consumer.ChangeListener;
import net.chatmaid.camel.consumer.ChangeSources;
import net.chatmaid.camel.consumer.ConsumerStatistics;
import net.chatmaid.camel.consumer.IdempotentChangeSource;
import net.chatmaid.camel.consumer.IdempotentRouter;
import net.chatmaid.camel.consumer.RoutedKeys;
import net.chatmaid.camel.consumer.webhook.WebhookDefaults;
import net.chatmaid.camel.consumer.webhook.WebhookHandler;
import net.chatmaid.camel.consumer.webhook.WebhookSecrets;
import net.chatmaid.camel.consumer.webhook.WebhookSettings;
import net.chatmaid.camel.http.ClientSettings;
import net.chatmaid.camel.producer.OperationContext;
import net.chatmaid.camel.producer.OperationFactory;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

/** Send WhatsApp messages through Chatmaid, look them up, and track their status. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "chatmaid",
        title = "Chatmaid",
        syntax = "chatmaid:operation",
        category = {Category.CHAT, Category.SOCIAL, Category.MESSAGING},
        headersClass = ChatmaidConstants.class)
public class ChatmaidEndpoint extends ScheduledPollEndpoint
        implements AsyncEndpoint, EndpointServiceLocation, WebhookCapableEndpoint {

    /** The default time between two polls. 12 polls a minute leave enough permits for sends. */
    static final long DEFAULT_DELAY = 5000;

    @UriPath(
            description = "The operation: send sends a message; status looks one up; messages, phones (the account's"
                    + " senders), inbound (received messages) and groups list; account and usage look up the"
                    + " account and its usage; verify checks whether everything is ready to go live. As"
                    + " consumers, status, inbound and phones emit changes; events emits the webhooks of"
                    + " Chatmaid and needs the prefix webhook:.")
    @Metadata(required = true)
    private final ChatmaidOperation operation;

    @UriParam
    private ChatmaidConfiguration configuration;

    @UriParam(
            label = "consumer",
            description =
                    "The maximum number of exchanges that one poll emits; 0 for all. The next poll emits the remaining changes.")
    private int maxMessagesPerPoll;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            javaType = "java.time.Duration",
            description = "Milliseconds before the next poll.")
    private long delay = DEFAULT_DELAY;

    private volatile boolean consumed;
    private RoutedKeys routedByWebhooks;

    ChatmaidEndpoint(
            String uri, ChatmaidComponent component, ChatmaidOperation operation, ChatmaidConfiguration configuration) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
        super.setDelay(DEFAULT_DELAY);
    }

    @Override
    public Producer createProducer() throws Exception {
        return new ChatmaidProducer(
                this,
                OperationFactory.of(new OperationContext(
                        operation,
                        new FieldOptions(
                                getCamelContext(), configuration, getComponent().getConfiguration()),
                        WebhookSecrets.areSet(getComponent().variables(), configuration),
                        getComponent().testKeyLog(),
                        getComponent()::statusWaiter,
                        getComponent().changeTraces().sends())));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ChangeSources.check(operation);
        ChatmaidConsumer consumer = new ChatmaidConsumer(this, processor);
        configureConsumer(consumer);
        consumer.setMaxMessagesPerPoll(maxMessagesPerPoll);
        consumed = true;
        return consumer;
    }

    @Override
    public PollingConsumer createPollingConsumer() throws Exception {
        ChangeSources.check(operation);
        // the one that Camel creates of a consumer would count a change as routed as soon as it is queued
        return new ChatmaidPollingConsumer(this);
    }

    @Override
    public Processor createWebhookHandler(Processor next) {
        return webhookHandler(next);
    }

    WebhookHandler webhookHandler(Processor next) {
        ChangeSources.checkWebhook(operation);
        return new WebhookHandler(
                WebhookSettings.of(getComponent().variables(), configuration),
                next,
                processor -> router(
                        routedByWebhooks(),
                        processor,
                        "the response makes Chatmaid retry the delivery",
                        getComponent().metrics().changes(operation, null)),
                change -> routed(change, createExchange()),
                getComponent()::continueRoute,
                getComponent().webhookTimeout(),
                Clock.systemUTC(),
                () -> getComponent().metrics().webhooks());
    }

    /** Sets the content of an exchange that a route receives for a change, and begins its trace. */
    Exchange routed(Change change, Exchange exchange) {
        change.content().accept(exchange.getMessage());
        getComponent().changeTraces().begin(change.stage(), exchange);
        return exchange;
    }

    /**
     * The changes that a consumer polls for, which the processor routes once each.
     *
     * @param routeId the route of the consumer; {@code null} if there is none
     */
    IdempotentChangeSource changes(AsyncProcessor processor, ConsumerStatistics statistics, String routeId)
            throws Exception {
        ChatmaidClient client = client();
        getComponent().testKeyLog().operation(operation, client);
        ChangeListener listener = getComponent().metrics().changes(operation, routeId);
        IdempotentRouter router = router(
                RoutedKeys.in(configuration.getIdempotentRepository()),
                processor,
                "the next poll emits it again",
                listener);
        return IdempotentChangeSource.open(operation, configuration, client, router, statistics, listener);
    }

    private IdempotentRouter router(
            RoutedKeys routed, AsyncProcessor processor, String retryNotice, ChangeListener listener) throws Exception {
        return IdempotentRouter.of(
                getCamelContext(), configuration, routed, getComponent().claims(), processor, retryNotice, listener);
    }

    /** The keys that webhooks have routed. They belong to the endpoint, so a route that is restarted still has them. */
    private synchronized RoutedKeys routedByWebhooks() {
        if (routedByWebhooks == null) {
            routedByWebhooks = RoutedKeys.in(configuration.getIdempotentRepository());
        }
        return routedByWebhooks;
    }

    @Override
    public void setWebhookConfiguration(WebhookConfiguration webhookConfiguration) {
        ChangeSources.checkWebhook(operation);
        WebhookDefaults.complete(webhookConfiguration, getCamelContext());
    }

    /** Does nothing, as webhooks are registered in Chatmaid's dashboard. */
    @Override
    public void registerWebhook() {}

    /** Does nothing. */
    @Override
    public void unregisterWebhook() {}

    @Override
    public List<String> getWebhookMethods() {
        return List.of("POST");
    }

    /** Whether a consumer of this endpoint polls the senders. */
    boolean pollsPhones() {
        return consumed && operation == ChatmaidOperation.phones;
    }

    /**
     * The sender that this endpoint names for every exchange; {@link AccountSettings#ANY_SENDER} if it sends from any;
     * empty if it differs between exchanges, and for operations without a sender.
     */
    private Optional<String> constantSender() {
        return switch (operation) {
            case send, groups, verify -> {
                PhoneField from = PhoneField.from(new FieldOptions(
                        getCamelContext(), configuration, getComponent().getConfiguration()));
                yield from.isSet()
                        ? from.constant()
                        : Optional.of(AccountSettings.ANY_SENDER).filter(any -> operation == ChatmaidOperation.send);
            }
            default -> Optional.empty();
        };
    }

    /** The account of this endpoint; empty if its options are not valid, which the start of its route reports. */
    Optional<AccountSettings> accountInUse() {
        try {
            boolean counts = isOfRoute() || configuration.getFrom() == null;
            return Optional.of(new AccountSettings(
                    getComponent().settings(configuration),
                    configuration,
                    counts ? constantSender().stream().toList() : List.of(),
                    getComponent().isHealthCheckSenderRequired()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether Camel created this endpoint for a route, and not for a message or a template. */
    boolean isOfRoute() {
        return getCamelContext().getEndpointRegistry().isStatic(getEndpointUri());
    }

    /**
     * Returns the client for the options of this endpoint.
     *
     * @return the client, which the component closes
     * @throws Exception if an option is not valid, or the component was stopped
     */
    public ChatmaidClient client() throws Exception {
        return getComponent().client(configuration);
    }

    /** {@return the URL of the API; {@code null} if baseUrl is not a URL. Makes no request, and needs no API key} */
    @Override
    public String getServiceUrl() {
        try {
            return ClientSettings.baseUrl(getComponent().variables(), configuration);
        } catch (IllegalArgumentException e) {
            // the start of a route reports the problem; listing the endpoints must not fail
            return null;
        }
    }

    /** {@return {@code https}, or {@code http} for a sandbox; {@code null} if baseUrl is not a URL} */
    @Override
    public String getServiceProtocol() {
        String url = getServiceUrl();
        return url == null ? null : URI.create(url).getScheme();
    }

    @Override
    public ChatmaidComponent getComponent() {
        return (ChatmaidComponent) super.getComponent();
    }

    /** {@return the operation} */
    public ChatmaidOperation getOperation() {
        return operation;
    }

    /** {@return the options of this endpoint, as one bean; never {@code null}} */
    public ChatmaidConfiguration getConfiguration() {
        return configuration;
    }

    /**
     * The options of this endpoint, as one bean.
     *
     * @param configuration not {@code null}
     */
    public void setConfiguration(ChatmaidConfiguration configuration) {
        this.configuration = configuration;
    }

    /** {@return the maximum number of exchanges that one poll emits; 0 for all} */
    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    /**
     * The maximum number of exchanges that one poll emits; 0, the default, for all.
     *
     * @param maxMessagesPerPoll 0 or more
     */
    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    /** Milliseconds before the next poll; 5000 by default. */
    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }
}
