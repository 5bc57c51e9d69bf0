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

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * Every option of the component, each once: set on the component it is the default of all endpoints, set in a URI it is
 * that endpoint's. The setters say what they mean. Mutable until the endpoint starts; not thread-safe.
 */
@UriParams
public class ChatmaidConfiguration implements Cloneable {

    @UriParam(label = "security", secret = true)
    private String apiKey;

    @UriParam
    private String baseUrl;

    @UriParam(label = "producer")
    private String from;

    @UriParam(label = "producer")
    private String to;

    @UriParam(label = "producer")
    private String content;

    @UriParam(label = "producer")
    private String mediaUrls;

    @UriParam(label = "producer")
    private String idempotencyKey;

    @UriParam(label = "producer", defaultValue = "text")
    private BodyFormat bodyFormat = BodyFormat.text;

    @UriParam(label = "producer")
    private String messageId;

    @UriParam(label = "producer")
    private String phone;

    @UriParam(label = "producer")
    private PhoneLookup lookup;

    @UriParam(label = "consumer")
    private IdempotentRepository idempotentRepository;

    @UriParam(label = "consumer,advanced")
    private IdempotentRepository claimRepository;

    @UriParam(label = "consumer", defaultValue = "24h", javaType = "java.time.Duration")
    private long lookback = 24 * 60 * 60 * 1000L;

    @UriParam(label = "timeout", defaultValue = "10s", javaType = "java.time.Duration")
    private long connectTimeout = 10 * 1000L;

    @UriParam(label = "timeout", defaultValue = "30s", javaType = "java.time.Duration")
    private long connectionRequestTimeout = 30 * 1000L;

    @UriParam(label = "timeout", defaultValue = "30s", javaType = "java.time.Duration")
    private long responseTimeout = 30 * 1000L;

    @UriParam(label = "producer", defaultValue = "3")
    private int maxRetries = 3;

    @UriParam(label = "producer", defaultValue = "1s", javaType = "java.time.Duration")
    private long retryDelay = 1 * 1000L;

    @UriParam(label = "producer", defaultValue = "30s", javaType = "java.time.Duration")
    private long retryMaxDelay = 30 * 1000L;

    @UriParam(label = "producer", defaultValue = "10m", javaType = "java.time.Duration")
    private long maxWait = 10 * 60 * 1000L;

    @UriParam(defaultValue = "100")
    private int requestsPerMinute = 100;

    @UriParam(label = "advanced", defaultValue = "20")
    private int maxConnections = 20;

    @UriParam(label = "proxy")
    private String proxyHost;

    @UriParam(label = "proxy", defaultValue = "0")
    private int proxyPort;

    @UriParam(label = "proxy", secret = true)
    private String proxyAuthUsername;

    @UriParam(label = "proxy", secret = true)
    private String proxyAuthPassword;

    @UriParam(label = "security")
    private SSLContextParameters sslContextParameters;

    /** A copy to override for one endpoint; what is referred to (repositories, TLS parameters) stays shared. */
    public ChatmaidConfiguration copy() {
        try {
            return (ChatmaidConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public String getApiKey() {
        return apiKey;
    }

    /**
     * The API key, sk_test_ or sk_live_; its prefix selects the environment. When it is not set, the
     * property or environment variable CHATMAID_API_KEY is used.
     */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    /**
     * Where the API is. When it is not set, the property or environment variable CHATMAID_BASE_URL is used,
     * and else https://developers-api.chatmaid.net. A live key goes over https only, or to this machine.
     */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String getFrom() {
        return from;
    }

    /**
     * The sender: an E.164 number (recommended: the same in test and live) or its dashboard id. A Simple
     * expression. Without one, the account's first connected sender is used.
     */
    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    /**
     * The recipient: an E.164 number (a plus sign and digits), or a group's JID. A Simple expression.
     */
    public void setTo(String to) {
        this.to = to;
    }

    public String getContent() {
        return content;
    }

    /**
     * The text to send, at most 4096 characters; the caption when there is one attachment. A Simple
     * expression. Without one, the body is the text.
     */
    public void setContent(String content) {
        this.content = content;
    }

    public String getMediaUrls() {
        return mediaUrls;
    }

    /**
     * Public https URLs of attachments, with commas between them.
     */
    public void setMediaUrls(String mediaUrls) {
        this.mediaUrls = mediaUrls;
    }

    public String getIdempotencyKey() {
        return idempotencyKey;
    }

    /**
     * A text that is the same whenever this same message is sent again, so that it leaves once; over 64
     * characters, its SHA-256 in hex goes out. A Simple expression, such as order-${header.orderId}. Without one, each send gets a key of its own, which covers its retries and
     * redeliveries.
     */
    public void setIdempotencyKey(String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
    }

    public BodyFormat getBodyFormat() {
        return bodyFormat;
    }

    /**
     * How a send reads a text in the body: as the content, whatever it looks like (text), or as a JSON
     * object with the fields from, to, content, mediaUrls and idempotencyKey (json).
     */
    public void setBodyFormat(BodyFormat bodyFormat) {
        this.bodyFormat = bodyFormat;
    }

    public String getMessageId() {
        return messageId;
    }

    /**
     * The id of the message to look up. A Simple expression. Without one, the body is the id or a Message.
     */
    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    public String getPhone() {
        return phone;
    }

    /**
     * The sender to look up, by its E.164 number or its dashboard id. A Simple expression.
     */
    public void setPhone(String phone) {
        this.phone = phone;
    }

    public PhoneLookup getLookup() {
        return lookup;
    }

    /**
     * What to ask for: all senders (list), one (get), one's connection (status), or the first that is
     * connected (connected). Without it: get when a phone is given by option or header, else list.
     */
    public void setLookup(PhoneLookup lookup) {
        this.lookup = lookup;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    /**
     * Remembers which status changes were routed, by message id and status. By default a bounded
     * memory of this endpoint, and only changes after the start are emitted. With a repository of your own
     * (file, JDBC, Infinispan and others), changes within lookback that it does not hold are emitted too, so
     * nothing is lost while the application is down.
     */
    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public IdempotentRepository getClaimRepository() {
        return claimRepository;
    }

    /**
     * Holds what is being routed at this moment, for several nodes that share an idempotentRepository. It
     * must free the claims of a node that died, as JdbcOrphanLockAwareIdempotentRepository does. By default
     * claims are held in this process.
     */
    public void setClaimRepository(IdempotentRepository claimRepository) {
        this.claimRepository = claimRepository;
    }

    public long getLookback() {
        return lookback;
    }

    /**
     * How long after its creation a message is still looked at, in milliseconds or as a duration such as
     * 24h.
     */
    public void setLookback(long lookback) {
        this.lookback = lookback;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    /**
     * How long to wait for a connection to open, in milliseconds or as a duration such as 10s.
     */
    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getConnectionRequestTimeout() {
        return connectionRequestTimeout;
    }

    /**
     * How long to wait for a free connection of the pool, in milliseconds or as a duration such as 30s.
     */
    public void setConnectionRequestTimeout(long connectionRequestTimeout) {
        this.connectionRequestTimeout = connectionRequestTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    /**
     * How long one attempt may take until the whole answer is there, in milliseconds or as a duration such
     * as 30s.
     */
    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public int getMaxRetries() {
        return maxRetries;
    }

    /**
     * How often a call is tried again after a connection failure, a timeout or a 5xx; 0 for never. A 429 is
     * waited out and does not count, but with 0 it fails at once as well.
     */
    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    /**
     * How long to wait before the first retry, doubled for each further one, in milliseconds or as a
     * duration such as 1s.
     */
    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getRetryMaxDelay() {
        return retryMaxDelay;
    }

    /**
     * The longest wait between two retries, in milliseconds or as a duration such as 30s.
     */
    public void setRetryMaxDelay(long retryMaxDelay) {
        this.retryMaxDelay = retryMaxDelay;
    }

    public long getMaxWait() {
        return maxWait;
    }

    /**
     * How long an exchange waits for the rate budget, pauses that Chatmaid asks for included, before it
     * fails with ChatmaidRateLimitException; in milliseconds or as a duration such as 10m.
     */
    public void setMaxWait(long maxWait) {
        this.maxWait = maxWait;
    }

    public int getRequestsPerMinute() {
        return requestsPerMinute;
    }

    /**
     * The account's rate limit, in requests a minute; 0 for no limit. Everything that uses the same API key
     * shares it.
     */
    public void setRequestsPerMinute(int requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    /**
     * How many connections are open to the API at most.
     */
    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    /**
     * The host of the HTTP proxy to go through.
     */
    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public int getProxyPort() {
        return proxyPort;
    }

    /**
     * The port of the HTTP proxy to go through.
     */
    public void setProxyPort(int proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    /**
     * The user name for the HTTP proxy.
     */
    public void setProxyAuthUsername(String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    /**
     * The password for the HTTP proxy.
     */
    public void setProxyAuthPassword(String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /**
     * How TLS is done: trusted certificates, client certificate, protocols.
     */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }
}
