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
package net.chatmaid.camel.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A client, closed after the test, and a stub of the API, which all tests of the run share and which is reset before each. */
public final class StubbedClient implements BeforeEachCallback, AfterEachCallback {

    private final ManualTime time = new ManualTime();
    private final RetrySettings retries;
    private WireMockServer server;
    private ChatmaidClient client;

    private StubbedClient(RetrySettings retries) {
        this.retries = retries;
    }

    public static StubbedClient withRetries() {
        return new StubbedClient(Clients.RETRY);
    }

    public static StubbedClient withoutRetries() {
        return new StubbedClient(Clients.NO_RETRY);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        server = test.getRoot()
                .getStore(Namespace.create(StubbedClient.class))
                .getOrComputeIfAbsent(Server.class, key -> Server.start(), Server.class)
                .wireMock();
        server.resetAll();
        client = builder().build();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        client.close();
    }

    /** Responds to each request in this way. */
    public void respond(ResponseDefinitionBuilder response) {
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    /** Responds to each request with this data, as JSON. */
    public void respondWith(String data) {
        respond(okJson("{\"success\": true, \"data\": " + data + "}"));
    }

    /** A builder with the options of {@link #client()}. */
    ChatmaidClientBuilder builder() {
        return Clients.at(server.baseUrl(), Clients.KEY, time).retries(retries);
    }

    public ChatmaidClient client() {
        return client;
    }

    public WireMockServer server() {
        return server;
    }

    ManualTime time() {
        return time;
    }

    private record Server(WireMockServer wireMock) implements AutoCloseable {

        static Server start() {
            WireMockServer wireMock = new WireMockServer(wireMockConfig().dynamicPort());
            wireMock.start();
            return new Server(wireMock);
        }

        @Override
        public void close() {
            wireMock.stop();
        }
    }
}
