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

import net.chatmaid.camel.ChatmaidConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;

/** Makes HTTP clients by Camel's HTTP component, so that its TLS, proxy, pool and timeout options mean what they mean there. */
final class HttpClients {

    private HttpClients() {}

    /**
     * An endpoint whose {@link HttpEndpoint#getHttpClient()} serves any path of the host. It and its component are in no
     * registry of the context: {@link #close} ends them, and the connections.
     */
    static HttpEndpoint open(CamelContext context, ChatmaidConfiguration options, ClientSettings settings)
            throws Exception {
        HttpComponent http = new UnloggedHttpComponent();
        http.setCamelContext(context);
        http.setConnectTimeout(options.getConnectTimeout());
        http.setConnectionRequestTimeout(options.getConnectionRequestTimeout());
        http.setResponseTimeout(options.getResponseTimeout());
        http.setSoTimeout(options.getResponseTimeout());
        http.setMaxTotalConnections(options.getMaxConnections());
        http.setConnectionsPerRoute(options.getMaxConnections());
        http.setSslContextParameters(settings.tls());
        if (options.getProxyHost() != null) {
            http.setProxyHost(options.getProxyHost());
            http.setProxyPort(options.getProxyPort());
            // how the proxy itself is spoken to: without this it would be TLS whenever the API's URL is https
            http.setProxyAuthScheme("http");
            http.setProxyAuthUsername(options.getProxyAuthUsername());
            http.setProxyAuthPassword(options.getProxyAuthPassword());
        }
        // the key must not travel to another host, and the retry policy is the client's
        http.setRedirectHandlingDisabled(true);
        http.setAutomaticRetriesDisabled(true);
        http.setCookieManagementDisabled(true);
        http.start();
        // HttpClient logs the challenges that a server sends, and only a proxy may ask for a password
        boolean challenged = options.getProxyAuthUsername() != null;
        HttpEndpoint endpoint = (HttpEndpoint)
                http.createEndpoint(settings.baseUrl() + "?httpClient.authenticationEnabled=" + challenged);
        // only what was started can be stopped, and stopping is what closes the connections
        endpoint.start();
        return endpoint;
    }

    static void close(HttpEndpoint endpoint) {
        ServiceHelper.stopAndShutdownServices(endpoint, endpoint.getComponent());
    }
}
