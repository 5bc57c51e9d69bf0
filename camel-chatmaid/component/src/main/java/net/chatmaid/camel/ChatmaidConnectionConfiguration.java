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

import io.github.bucket4j.Bucket;
import net.chatmaid.camel.client.ApiKeySource;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * The options of the connection to the API: key, URL, timeouts, retries, rate limit, proxy and TLS. Change them before
 * the endpoint starts. Not thread-safe.
 */
@UriParams
public abstract class ChatmaidConnectionConfiguration {

    @UriParam(label = "security", secret = true)
    private String apiKey;

    @UriParam(label = "security")
    private ApiKeySource apiKeySource;

    @UriParam
    private String baseUrl;

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

    @UriParam(label = "advanced")
    private Bucket rateBudget;

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

    /** {@return the API key, or {@code null} if it is not set} */
    public String getApiKey() {
        return apiKey;
    }

    /**
     * The API key, sk_test_ or sk_live_; its prefix selects the environment. If not set, the environment variable
     * CHATMAID_API_KEY is used, or else the property of that name.
     *
     * @param apiKey {@code sk_test_…} or {@code sk_live_…}; may be {@code null}
     */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    /** {@return the bean that provides the API key, or {@code null} if it is not set} */
    public ApiKeySource getApiKeySource() {
        return apiKeySource;
    }

    /**
     * A bean that provides the API key, for a key that changes while the application runs. It is called for each
     * request, and again after a 401. Takes precedence over apiKey.
     *
     * @param apiKeySource thread-safe; may be {@code null}
     */
    public void setApiKeySource(ApiKeySource apiKeySource) {
        this.apiKeySource = apiKeySource;
    }

    /** {@return the URL of the API, or {@code null} if it is not set} */
    public String getBaseUrl() {
        return baseUrl;
    }

    /**
     * The URL of the API. If not set, the environment variable CHATMAID_BASE_URL is used, or else the property of that
     * name, or else https://developers-api.chatmaid.net. It may end with /v1. A key that does not begin with sk_test_
     * goes over https only, or to this machine.
     *
     * @param baseUrl an https URL; may be {@code null}
     */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** {@return the maximum time to wait for a connection to open, in milliseconds; 10,000 by default} */
    public long getConnectTimeout() {
        return connectTimeout;
    }

    /**
     * The maximum time to wait for a connection to open, in milliseconds or as a duration such as 10s.
     *
     * @param connectTimeout in milliseconds, more than 0
     */
    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    /** {@return the maximum time to wait for a free connection of the pool, in milliseconds; 30,000 by default} */
    public long getConnectionRequestTimeout() {
        return connectionRequestTimeout;
    }

    /**
     * The maximum time to wait for a free connection of the pool, in milliseconds or as a duration such as 30s.
     *
     * @param connectionRequestTimeout in milliseconds, more than 0
     */
    public void setConnectionRequestTimeout(long connectionRequestTimeout) {
        this.connectionRequestTimeout = connectionRequestTimeout;
    }

    /** {@return the maximum time of one attempt, in milliseconds; 30,000 by default} */
    public long getResponseTimeout() {
        return responseTimeout;
    }

    /**
     * The maximum time of one attempt until the complete response is there, in milliseconds or as a duration such as
     * 30s.
     *
     * @param responseTimeout in milliseconds, more than 0
     */
    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    /** {@return the maximum number of retries; 3 by default} */
    public int getMaxRetries() {
        return maxRetries;
    }

    /**
     * The maximum number of retries after a connection failure, a timeout or a 5xx; 0 for none. A 429 does not count,
     * as the request waits for the time that it names. With 0, a request fails at once after a 429 too.
     *
     * @param maxRetries 0 or more
     */
    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    /** {@return the time before the first retry, in milliseconds; 1,000 by default} */
    public long getRetryDelay() {
        return retryDelay;
    }

    /**
     * The time before the first retry, doubled for each further one, in milliseconds or as a duration such as 1s.
     *
     * @param retryDelay in milliseconds, more than 0
     */
    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    /** {@return the maximum time before a retry, in milliseconds; 30,000 by default} */
    public long getRetryMaxDelay() {
        return retryMaxDelay;
    }

    /**
     * The maximum time before a retry, in milliseconds or as a duration such as 30s.
     *
     * @param retryMaxDelay in milliseconds, at least {@code retryDelay}
     */
    public void setRetryMaxDelay(long retryMaxDelay) {
        this.retryMaxDelay = retryMaxDelay;
    }

    /** {@return the maximum time to wait for a permit of the rate budget, in milliseconds; 600,000 by default} */
    public long getMaxWait() {
        return maxWait;
    }

    /**
     * The maximum time that an exchange waits for a permit of the rate budget, including pauses after a 429, before it
     * fails with ChatmaidRateLimitException; in milliseconds or as a duration such as 10m.
     *
     * @param maxWait in milliseconds, 0 or more
     */
    public void setMaxWait(long maxWait) {
        this.maxWait = maxWait;
    }

    /** {@return the rate limit, in requests a minute; 100 by default} */
    public int getRequestsPerMinute() {
        return requestsPerMinute;
    }

    /**
     * The account's rate limit, in requests a minute; 0 for no limit. Everything that uses the same API key shares it.
     *
     * @param requestsPerMinute 0 or more
     */
    public void setRequestsPerMinute(int requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }

    /** {@return the bucket that is used instead of {@code requestsPerMinute}, or {@code null} if it is not set} */
    public Bucket getRateBudget() {
        return rateBudget;
    }

    /**
     * A Bucket4j bucket to use instead of requestsPerMinute, such as one that the nodes of a cluster share on
     * PostgreSQL or Redis; its bandwidth is the limit. Everything that uses the same API key must name the same one.
     *
     * @param rateBudget thread-safe; may be {@code null}
     */
    public void setRateBudget(Bucket rateBudget) {
        this.rateBudget = rateBudget;
    }

    /** {@return the maximum number of open connections; 20 by default} */
    public int getMaxConnections() {
        return maxConnections;
    }

    /**
     * The maximum number of open connections to the API.
     *
     * @param maxConnections 1 or more
     */
    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    /** {@return the host of the HTTP proxy, or {@code null} for none} */
    public String getProxyHost() {
        return proxyHost;
    }

    /**
     * The host of the HTTP proxy.
     *
     * @param proxyHost may be {@code null}
     */
    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    /** {@return the port of the HTTP proxy; 0 by default} */
    public int getProxyPort() {
        return proxyPort;
    }

    /**
     * The port of the HTTP proxy.
     *
     * @param proxyPort 1 to 65535 with a {@code proxyHost}
     */
    public void setProxyPort(int proxyPort) {
        this.proxyPort = proxyPort;
    }

    /** {@return the user name for the HTTP proxy, or {@code null} for none} */
    public String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    /**
     * The user name for the HTTP proxy.
     *
     * @param proxyAuthUsername may be {@code null}
     */
    public void setProxyAuthUsername(String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    /** {@return the password for the HTTP proxy, or {@code null} for none} */
    public String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    /**
     * The password for the HTTP proxy.
     *
     * @param proxyAuthPassword may be {@code null}
     */
    public void setProxyAuthPassword(String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    /** {@return the TLS settings, or {@code null} for those of the JDK} */
    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /**
     * The TLS settings: trusted certificates, client certificate, protocols.
     *
     * @param sslContextParameters may be {@code null}
     */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }
}
