package net.chatmaid.camel.springboot;

import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The component's options as properties, written from its catalog; {@code null} if not set. */
@ConfigurationProperties(prefix = "camel.component.chatmaid")
public class ChatmaidComponentConfiguration extends ComponentConfigurationPropertiesCommon {

    /** The URL of the API. If not set, the environment variable CHATMAID_BASE_URL is used, or else the property of that name, or else https://developers-api.chatmaid.net. It may end with /v1. A key that does not begin with sk_test_ goes over https only, or to this machine. */
    private String baseUrl;

    /** The options of all endpoints, as one bean. The name of a bean of type net.chatmaid.camel.ChatmaidConfiguration, after a #. */
    private String configuration;

    /** The account's rate limit, in requests a minute; 0 for no limit. Everything that uses the same API key shares it. */
    private Integer requestsPerMinute;

    /** Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored. */
    private Boolean bridgeErrorHandler;

    /** The repository that remembers which status changes, received messages and connection changes were routed. By default, this is a memory of limited size, and only changes after the start are emitted. With another repository (file, JDBC, Infinispan and others), all changes within lookback that are not in it are emitted, so none is lost while the application is down. The name of a bean of type org.apache.camel.spi.IdempotentRepository, after a #. */
    private String idempotentRepository;

    /** The maximum age of the messages and connection changes that are polled for, in milliseconds or as a duration such as 24h. */
    private java.time.Duration lookback;

    /** Which messages the status consumer tracks: all messages of the account, including those that were sent elsewhere (all), or those that this process has sent since it started (sent), for which no list is polled. */
    private net.chatmaid.camel.tracking.Track track;

    /** The stage at which the status consumer stops tracking a message: sent, delivered or read. A later stage is emitted if it is fetched by then. With read, a message whose recipient sends no read receipts causes requests until lookback has passed. */
    private net.chatmaid.camel.tracking.TrackUntil trackUntil;

    /** The repository of the claims for changes that are being routed, for several nodes that share an idempotentRepository: a JdbcClaimRepository, or a LeasedClaimRepository for Hazelcast and Infinispan. By default, claims are kept in this process. The name of a bean of type org.apache.camel.spi.IdempotentRepository, after a #. */
    private String claimRepository;

    /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. */
    private Boolean lazyStartProducer;

    /** The maximum number of retries after a connection failure, a timeout or a 5xx; 0 for none. A 429 does not count, as the request waits for the time that it names. With 0, a request fails at once after a 429 too. */
    private Integer maxRetries;

    /** The maximum time that an exchange waits for a permit of the rate budget, including pauses after a 429, before it fails with ChatmaidRateLimitException; in milliseconds or as a duration such as 10m. */
    private java.time.Duration maxWait;

    /** The two-letter region, such as NG, whose national numbers are valid in from, to and phone, such as 0803 123 4567. Needs com.googlecode.libphonenumber:libphonenumber on the class path. If not set, numbers must have their country code. */
    private String region;

    /** The time before the first retry, doubled for each further one, in milliseconds or as a duration such as 1s. */
    private java.time.Duration retryDelay;

    /** The maximum time before a retry, in milliseconds or as a duration such as 30s. */
    private java.time.Duration retryMaxDelay;

    /** Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc. */
    private Boolean autowiredEnabled;

    /** The maximum number of open connections to the API. */
    private Integer maxConnections;

    /** A Bucket4j bucket to use instead of requestsPerMinute, such as one that the nodes of a cluster share on PostgreSQL or Redis; its bandwidth is the limit. Everything that uses the same API key must name the same one. The name of a bean of type io.github.bucket4j.Bucket, after a #. */
    private String rateBudget;

    /** Whether the health check is DOWN while a sender that a route names is not connected. If not set, the connection is only shown in the details of the health check. */
    private Boolean healthCheckSenderRequired;

    /** How much of a list to fetch: one page, as a List in the body (page), or all rows from that page on, as an Iterator that fetches each page when a streaming split needs it (all). */
    private net.chatmaid.camel.ListFetch fetch;

    /** The number of rows in a page of a list, 1 to 100. */
    private Integer limit;

    /** The page of the list to fetch, or to begin with, from 1. If not set, the header CamelChatmaidPage is used, or else the first page. */
    private Integer page;

    /** Lists only the messages that this sender sent (messages) or received (inbound), by its dashboard id. */
    private String phoneNumberId;

    /** Lists only the messages with this status. */
    private String status;

    /** What to look up: all senders (list), one (get), the connection of one (status), or the first that is connected (connected). If not set: get if a phone is given by option or header, else list. */
    private net.chatmaid.camel.PhoneLookup lookup;

    /** The sender to look up, by its E.164 number or its dashboard id. A Simple expression. */
    private String phone;

    /** The password for the HTTP proxy. */
    private String proxyAuthPassword;

    /** The user name for the HTTP proxy. */
    private String proxyAuthUsername;

    /** The host of the HTTP proxy. */
    private String proxyHost;

    /** The port of the HTTP proxy. */
    private Integer proxyPort;

    /** The API key, sk_test_ or sk_live_; its prefix selects the environment. If not set, the environment variable CHATMAID_API_KEY is used, or else the property of that name. */
    private String apiKey;

    /** A bean that provides the API key, for a key that changes while the application runs. It is called for each request, and again after a 401. Takes precedence over apiKey. The name of a bean of type net.chatmaid.camel.client.ApiKeySource, after a #. */
    private String apiKeySource;

    /** The TLS settings: trusted certificates, client certificate, protocols. The name of a bean of type org.apache.camel.support.jsse.SSLContextParameters, after a #. */
    private String sslContextParameters;

    /** Whether to use the global TLS parameters. */
    private Boolean useGlobalSslContextParameters;

    /** The secret that signs webhooks (whsec_), from Chatmaid's dashboard; while it is rotated the old one and the new one, with a comma between them. If not set, the environment variable CHATMAID_WEBHOOK_SECRET is used, or else the property of that name. */
    private String webhookSecret;

    /** A bean that provides the secrets that sign webhooks, for secrets that change while the application runs. Takes precedence over webhookSecret. The name of a bean of type net.chatmaid.camel.WebhookSecretSource, after a #. */
    private String webhookSecretSource;

    /** How a send reads a text in the body: as the content (text), or as a JSON object with the fields from, to, content, mediaUrls and idempotencyKey (json). */
    private net.chatmaid.camel.BodyFormat bodyFormat;

    /** The text to send, at most 4096 characters; the caption if there is one attachment. A Simple expression. If not set, the body is the text. */
    private String content;

    /** The sender: an E.164 number (recommended: the same in test and live) or its dashboard id. A Simple expression. If not set, the account's first connected sender is used. */
    private String from;

    /** A text that identifies the message, so that a repeated send does not send it twice. Over 64 characters, its SHA-256 in hex is used. A Simple expression, such as order-${header.orderId}. If not set, the component generates a key for each send, which covers its retries and redeliveries. */
    private String idempotencyKey;

    /** Public https URLs of attachments, separated by commas. A Simple expression, which may return a list. */
    private String mediaUrls;

    /** The recipient: an E.164 number (a plus sign and digits), or a group's JID. A Simple expression. */
    private String to;

    /** The status that a send waits for before the exchange continues: sent, delivered or read, or (terminal) sent or failed. If the message fails, the exchange fails with ChatmaidDeliveryException (not with terminal). If not set, the exchange continues when Chatmaid has accepted the message. With a test key, delivered and read wait until the message is sent. A wait holds no thread, and all waits share the same requests. */
    private net.chatmaid.camel.tracking.WaitFor waitFor;

    /** The maximum time that a send with waitFor waits after the message was sent, before the exchange fails with ChatmaidWaitTimeoutException; in milliseconds or as a duration such as 5m. */
    private java.time.Duration waitTimeout;

    /** The id of the message to look up. A Simple expression. If not set, the body is used if it is an id or a message, or else the header CamelChatmaidMessageId. Without any of them, inbound lists. */
    private String messageId;

    /** The maximum time to wait for a free connection of the pool, in milliseconds or as a duration such as 30s. */
    private java.time.Duration connectionRequestTimeout;

    /** The maximum time to wait for a connection to open, in milliseconds or as a duration such as 10s. */
    private java.time.Duration connectTimeout;

    /** The maximum time of one attempt until the complete response is there, in milliseconds or as a duration such as 30s. */
    private java.time.Duration responseTimeout;

    /** The period over which usage is counted. */
    private net.chatmaid.camel.client.UsagePeriod period;

    /** The names of the events to route, such as message.failed,message.received, separated by commas. Other events are acknowledged and not routed. By default, all events that this version knows are routed. */
    private String events;

    /** The maximum size of a webhook's body, in bytes. A longer body is not read, and the response is 413. */
    private Integer webhookMaxBodySize;

    /** The maximum difference between the time of a webhook's signature and the current time, in milliseconds or as a duration such as 30m. Chatmaid retries a delivery for 21 minutes, possibly with the signature of the first: with a lower value, events can be lost. */
    private java.time.Duration webhookTolerance;
    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String getConfiguration() {
        return configuration;
    }

    public void setConfiguration(String configuration) {
        this.configuration = configuration;
    }

    public Integer getRequestsPerMinute() {
        return requestsPerMinute;
    }

    public void setRequestsPerMinute(Integer requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }

    public Boolean getBridgeErrorHandler() {
        return bridgeErrorHandler;
    }

    public void setBridgeErrorHandler(Boolean bridgeErrorHandler) {
        this.bridgeErrorHandler = bridgeErrorHandler;
    }

    public String getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(String idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public java.time.Duration getLookback() {
        return lookback;
    }

    public void setLookback(java.time.Duration lookback) {
        this.lookback = lookback;
    }

    public net.chatmaid.camel.tracking.Track getTrack() {
        return track;
    }

    public void setTrack(net.chatmaid.camel.tracking.Track track) {
        this.track = track;
    }

    public net.chatmaid.camel.tracking.TrackUntil getTrackUntil() {
        return trackUntil;
    }

    public void setTrackUntil(net.chatmaid.camel.tracking.TrackUntil trackUntil) {
        this.trackUntil = trackUntil;
    }

    public String getClaimRepository() {
        return claimRepository;
    }

    public void setClaimRepository(String claimRepository) {
        this.claimRepository = claimRepository;
    }

    public Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public Integer getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(Integer maxRetries) {
        this.maxRetries = maxRetries;
    }

    public java.time.Duration getMaxWait() {
        return maxWait;
    }

    public void setMaxWait(java.time.Duration maxWait) {
        this.maxWait = maxWait;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public java.time.Duration getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(java.time.Duration retryDelay) {
        this.retryDelay = retryDelay;
    }

    public java.time.Duration getRetryMaxDelay() {
        return retryMaxDelay;
    }

    public void setRetryMaxDelay(java.time.Duration retryMaxDelay) {
        this.retryMaxDelay = retryMaxDelay;
    }

    public Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public Integer getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(Integer maxConnections) {
        this.maxConnections = maxConnections;
    }

    public String getRateBudget() {
        return rateBudget;
    }

    public void setRateBudget(String rateBudget) {
        this.rateBudget = rateBudget;
    }

    public Boolean getHealthCheckSenderRequired() {
        return healthCheckSenderRequired;
    }

    public void setHealthCheckSenderRequired(Boolean healthCheckSenderRequired) {
        this.healthCheckSenderRequired = healthCheckSenderRequired;
    }

    public net.chatmaid.camel.ListFetch getFetch() {
        return fetch;
    }

    public void setFetch(net.chatmaid.camel.ListFetch fetch) {
        this.fetch = fetch;
    }

    public Integer getLimit() {
        return limit;
    }

    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }

    public String getPhoneNumberId() {
        return phoneNumberId;
    }

    public void setPhoneNumberId(String phoneNumberId) {
        this.phoneNumberId = phoneNumberId;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public net.chatmaid.camel.PhoneLookup getLookup() {
        return lookup;
    }

    public void setLookup(net.chatmaid.camel.PhoneLookup lookup) {
        this.lookup = lookup;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    public void setProxyAuthPassword(String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    public String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    public void setProxyAuthUsername(String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getApiKey() {
        return apiKey;
    }

    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getApiKeySource() {
        return apiKeySource;
    }

    public void setApiKeySource(String apiKeySource) {
        this.apiKeySource = apiKeySource;
    }

    public String getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(String sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public Boolean getUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    public void setUseGlobalSslContextParameters(Boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public String getWebhookSecret() {
        return webhookSecret;
    }

    public void setWebhookSecret(String webhookSecret) {
        this.webhookSecret = webhookSecret;
    }

    public String getWebhookSecretSource() {
        return webhookSecretSource;
    }

    public void setWebhookSecretSource(String webhookSecretSource) {
        this.webhookSecretSource = webhookSecretSource;
    }

    public net.chatmaid.camel.BodyFormat getBodyFormat() {
        return bodyFormat;
    }

    public void setBodyFormat(net.chatmaid.camel.BodyFormat bodyFormat) {
        this.bodyFormat = bodyFormat;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getIdempotencyKey() {
        return idempotencyKey;
    }

    public void setIdempotencyKey(String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
    }

    public String getMediaUrls() {
        return mediaUrls;
    }

    public void setMediaUrls(String mediaUrls) {
        this.mediaUrls = mediaUrls;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public net.chatmaid.camel.tracking.WaitFor getWaitFor() {
        return waitFor;
    }

    public void setWaitFor(net.chatmaid.camel.tracking.WaitFor waitFor) {
        this.waitFor = waitFor;
    }

    public java.time.Duration getWaitTimeout() {
        return waitTimeout;
    }

    public void setWaitTimeout(java.time.Duration waitTimeout) {
        this.waitTimeout = waitTimeout;
    }

    public String getMessageId() {
        return messageId;
    }

    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    public java.time.Duration getConnectionRequestTimeout() {
        return connectionRequestTimeout;
    }

    public void setConnectionRequestTimeout(java.time.Duration connectionRequestTimeout) {
        this.connectionRequestTimeout = connectionRequestTimeout;
    }

    public java.time.Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(java.time.Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public java.time.Duration getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(java.time.Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public net.chatmaid.camel.client.UsagePeriod getPeriod() {
        return period;
    }

    public void setPeriod(net.chatmaid.camel.client.UsagePeriod period) {
        this.period = period;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public Integer getWebhookMaxBodySize() {
        return webhookMaxBodySize;
    }

    public void setWebhookMaxBodySize(Integer webhookMaxBodySize) {
        this.webhookMaxBodySize = webhookMaxBodySize;
    }

    public java.time.Duration getWebhookTolerance() {
        return webhookTolerance;
    }

    public void setWebhookTolerance(java.time.Duration webhookTolerance) {
        this.webhookTolerance = webhookTolerance;
    }
}
