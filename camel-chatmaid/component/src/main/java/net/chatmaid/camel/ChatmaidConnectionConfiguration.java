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
 * The options that say how the API is reached: key, host, patience, proxy and TLS. The setters say what they mean.
 * Mutable until the endpoint starts; not thread-safe.
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

    public String getApiKey() {
        return apiKey;
    }

    /**
     * The API key, sk_test_ or sk_live_; its prefix selects the environment. If not set, the environment variable
     * CHATMAID_API_KEY is used, or else the property of that name.
     */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public ApiKeySource getApiKeySource() {
        return apiKeySource;
    }

    /**
     * A bean that knows the API key if it changes while the application runs. It is called for each request, and again after
     * a 401. Takes precedence over apiKey.
     */
    public void setApiKeySource(ApiKeySource apiKeySource) {
        this.apiKeySource = apiKeySource;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    /**
     * The URL of the API. If not set, the environment variable CHATMAID_BASE_URL is used, or else the property of that name,
     * or else https://developers-api.chatmaid.net. It may end with /v1. A key that does not begin with sk_test_ goes over
     * https only, or to this machine.
     */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    /**
     * The maximum time to wait for a connection to open, in milliseconds or as a duration such as 10s.
     */
    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getConnectionRequestTimeout() {
        return connectionRequestTimeout;
    }

    /**
     * The maximum time to wait for a free connection of the pool, in milliseconds or as a duration such as 30s.
     */
    public void setConnectionRequestTimeout(long connectionRequestTimeout) {
        this.connectionRequestTimeout = connectionRequestTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    /**
     * The maximum time of one attempt until the complete response is there, in milliseconds or as a duration such as 30s.
     */
    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public int getMaxRetries() {
        return maxRetries;
    }

    /**
     * The maximum number of retries after a connection failure, a timeout or a 5xx; 0 for none. A 429 is waited for and does
     * not count, but with 0 it fails at once too.
     */
    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    /**
     * The time before the first retry, doubled for each further one, in milliseconds or as a duration such as 1s.
     */
    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getRetryMaxDelay() {
        return retryMaxDelay;
    }

    /**
     * The maximum time between two retries, in milliseconds or as a duration such as 30s.
     */
    public void setRetryMaxDelay(long retryMaxDelay) {
        this.retryMaxDelay = retryMaxDelay;
    }

    public long getMaxWait() {
        return maxWait;
    }

    /**
     * The maximum time that an exchange waits for a permit of the rate budget, including pauses that Chatmaid asks for,
     * before it fails with ChatmaidRateLimitException; in milliseconds or as a duration such as 10m.
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

    public Bucket getRateBudget() {
        return rateBudget;
    }

    /**
     * A Bucket4j bucket to use instead of requestsPerMinute, such as one that the nodes of a cluster share on PostgreSQL or
     * Redis; its bandwidth is the limit. Everything that uses the same API key must name the same one.
     */
    public void setRateBudget(Bucket rateBudget) {
        this.rateBudget = rateBudget;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    /**
     * The maximum number of open connections to the API.
     */
    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    /**
     * The host of the HTTP proxy.
     */
    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public int getProxyPort() {
        return proxyPort;
    }

    /**
     * The port of the HTTP proxy.
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
     * The TLS settings: trusted certificates, client certificate, protocols.
     */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }
}
