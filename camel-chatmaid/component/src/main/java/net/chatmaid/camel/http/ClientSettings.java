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
package net.chatmaid.camel.http;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.ChatmaidVariables;
import net.chatmaid.camel.client.ApiKeySource;
import net.chatmaid.camel.client.BaseUrl;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidClientBuilder;
import net.chatmaid.camel.client.RetrySettings;
import net.chatmaid.camel.model.OptionText;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * The options of a client: endpoints with equal settings share one. Immutable.
 *
 * @param account the API key, or the source that provides it
 * @param tls the TLS settings, or {@code null}
 */
public record ClientSettings(
        Object account,
        String baseUrl,
        Duration connectTimeout,
        Duration connectionRequestTimeout,
        Duration responseTimeout,
        RetrySettings retries,
        int requestsPerMinute,
        Bucket rateBudget,
        int maxConnections,
        String proxyHost,
        int proxyPort,
        String proxyAuthUsername,
        String proxyAuthPassword,
        SSLContextParameters tls) {

    /**
     * Returns the settings for the options of an endpoint.
     *
     * @throws IllegalArgumentException if there is no API key, or a number is out of its range
     */
    public static ClientSettings of(
            ChatmaidVariables variables, ChatmaidConfiguration options, SSLContextParameters tls) {
        return new ClientSettings(
                account(variables, options),
                baseUrl(variables, options),
                positive("connectTimeout", options.getConnectTimeout()),
                positive("connectionRequestTimeout", options.getConnectionRequestTimeout()),
                positive("responseTimeout", options.getResponseTimeout()),
                new RetrySettings(
                        options.getMaxRetries(),
                        Duration.ofMillis(options.getRetryDelay()),
                        Duration.ofMillis(options.getRetryMaxDelay()),
                        Duration.ofMillis(options.getMaxWait())),
                options.getRequestsPerMinute(),
                options.getRateBudget(),
                (int) positive("maxConnections", options.getMaxConnections()).toMillis(),
                options.getProxyHost(),
                port(options),
                options.getProxyAuthUsername(),
                options.getProxyAuthPassword(),
                tls);
    }

    private static Object account(ChatmaidVariables variables, ChatmaidConfiguration options) {
        if (options.getApiKeySource() != null) {
            return options.getApiKeySource();
        }
        String apiKey = OptionText.of(variables.orElse(options.getApiKey(), ChatmaidVariables.API_KEY));
        if (apiKey.isEmpty()) {
            throw new IllegalArgumentException("apiKey is missing: set the option apiKey or apiKeySource, the property"
                    + " camel.component.chatmaid.apiKey or the environment variable " + ChatmaidVariables.API_KEY
                    + " to a key from Chatmaid's dashboard (sk_test_… or sk_live_…)");
        }
        return apiKey;
    }

    /** Returns a builder with the API key, or with the source that provides it. */
    ChatmaidClientBuilder client() {
        return account instanceof ApiKeySource source
                ? ChatmaidClient.builder(source)
                : ChatmaidClient.builder((String) account);
    }

    /**
     * Returns the URL of the API for the options of an endpoint, which may have no API key.
     *
     * @throws IllegalArgumentException if baseUrl is not valid
     */
    public static String baseUrl(ChatmaidVariables variables, ChatmaidConfiguration options) {
        String baseUrl = variables.orElse(options.getBaseUrl(), ChatmaidVariables.BASE_URL);
        return OptionText.of(baseUrl).isEmpty() ? ChatmaidClientBuilder.DEFAULT_BASE_URL : BaseUrl.of(baseUrl);
    }

    /** Whether both are for the same account at the same URL, with any other settings. */
    public boolean isSameAccount(ClientSettings other) {
        return account.equals(other.account) && baseUrl.equals(other.baseUrl);
    }

    private static int port(ChatmaidConfiguration options) {
        int port = options.getProxyPort();
        if (options.getProxyHost() != null && (port < 1 || port > 65535)) {
            throw new IllegalArgumentException("proxyPort is " + port + ": expected the port of proxyHost, 1 to 65535");
        }
        return port;
    }

    private static Duration positive(String option, long millis) {
        if (millis <= 0) {
            throw new IllegalArgumentException(option + " is " + millis + ": expected more than 0");
        }
        return Duration.ofMillis(millis);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ClientSettings[baseUrl=" + baseUrl + "]";
    }
}
