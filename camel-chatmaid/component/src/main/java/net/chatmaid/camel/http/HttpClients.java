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

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.client.UnloggedConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Creates HTTP clients by Camel's HTTP component, with connections that do not write the API key to the log of
 * HttpClient.
 */
final class HttpClients {

    private HttpClients() {}

    /**
     * Returns an endpoint whose {@link HttpEndpoint#getHttpClient()} serves all paths of the host. The endpoint and its
     * component are in no registry of the context; {@link #close} stops both and closes the connections.
     */
    static HttpEndpoint open(CamelContext context, ChatmaidConfiguration options, ClientSettings settings)
            throws Exception {
        HttpComponent http = new HttpComponent();
        http.setCamelContext(context);
        http.setClientConnectionManager(connections(context, settings));
        http.setConnectTimeout(options.getConnectTimeout());
        http.setConnectionRequestTimeout(options.getConnectionRequestTimeout());
        http.setResponseTimeout(options.getResponseTimeout());
        if (options.getProxyHost() != null) {
            http.setProxyHost(options.getProxyHost());
            http.setProxyPort(options.getProxyPort());
            // the scheme for the connection to the proxy, which would otherwise be that of the API's URL
            http.setProxyAuthScheme("http");
            http.setProxyAuthUsername(options.getProxyAuthUsername());
            http.setProxyAuthPassword(options.getProxyAuthPassword());
        }
        // a redirect would send the key to another host, and the client has its own retry policy
        http.setRedirectHandlingDisabled(true);
        http.setAutomaticRetriesDisabled(true);
        http.setCookieManagementDisabled(true);
        try {
            http.start();
            // HttpClient logs the challenges of a server; only a proxy may require a password
            boolean authenticates = options.getProxyAuthUsername() != null;
            HttpEndpoint endpoint = (HttpEndpoint)
                    http.createEndpoint(settings.baseUrl() + "?httpClient.authenticationEnabled=" + authenticates);
            // only what was started can be stopped
            endpoint.start();
            // the endpoint closes a connection manager only if its component does not have it
            http.setClientConnectionManager(null);
            return endpoint;
        } catch (Exception e) {
            // with its connection manager
            ServiceHelper.stopAndShutdownService(http);
            throw e;
        }
    }

    static void close(HttpEndpoint endpoint) {
        ServiceHelper.stopAndShutdownServices(endpoint, endpoint.getComponent());
    }

    private static HttpClientConnectionManager connections(CamelContext context, ClientSettings settings)
            throws GeneralSecurityException, IOException {
        Timeout responseTimeout = Timeout.of(settings.responseTimeout());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(new UnloggedConnectionFactory())
                .setTlsSocketStrategy(tls(context, settings))
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(responseTimeout).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(responseTimeout)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
    }

    private static TlsSocketStrategy tls(CamelContext context, ClientSettings settings)
            throws GeneralSecurityException, IOException {
        SSLContext ssl = settings.tls() == null
                ? SSLContexts.createDefault()
                : settings.tls().createSSLContext(context);
        return ClientTlsStrategyBuilder.create()
                .setSslContext(ssl)
                .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                .buildClassic();
    }
}
