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
package net.chatmaid.camel.sandbox.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.UUID;
import net.chatmaid.camel.sandbox.control.AccessCheck;
import net.chatmaid.camel.sandbox.control.ControlApi;

/** The WireMock server: one catch-all stub, everything else is done by the request handler. */
public final class SandboxServer {

    private static final UUID CATCH_ALL = UUID.fromString("c4a73a1d-0000-4000-8000-5a4db0c5a4db");
    private static final int LOWEST_PRIORITY = Integer.MAX_VALUE;

    private final String host;
    private final int configuredPort;
    private final WireMockServer server;
    private volatile int port;

    public SandboxServer(String host, int port, RequestHandler handler, ControlApi control) {
        this.host = host;
        this.configuredPort = port;
        this.server = new WireMockServer(wireMockConfig()
                .bindAddress(host)
                .port(port)
                .extensions(new WireMockBridge(handler))
                .httpServerFactory(new SandboxServerFactory(control, new AccessCheck(host)))
                .notifier(new Quiet())
                .stubRequestLoggingDisabled(true)
                .disableRequestJournal()
                .gzipDisabled(true)
                // faults close a connection, which a multiplexed one would turn into something else
                .http2PlainDisabled(true)
                .containerThreads(64)
                // a delayed response waits on a timer and not on a thread of the container
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(16));
    }

    public void start() {
        try {
            server.start();
            port = server.port();
            reset();
        } catch (FatalStartupException e) {
            throw new IllegalStateException(
                    "The sandbox cannot listen on " + host + ":" + configuredPort
                            + ": the port is in use, or the address is not of this machine. Choose another port, or 0"
                            + " for any free one.",
                    e);
        }
    }

    /** The port since the start, also after the stop, when the server no longer knows it. */
    public int port() {
        return port;
    }

    public WireMockServer wireMock() {
        return server;
    }

    /** Only the catch-all stub stays; it is never away for a moment. */
    public void reset() {
        if (server.getSingleStubMapping(CATCH_ALL) == null) {
            server.stubFor(any(anyUrl())
                    .withId(CATCH_ALL)
                    .atPriority(LOWEST_PRIORITY)
                    .willReturn(aResponse().withTransformers(WireMockBridge.NAME)));
        }
        for (StubMapping stub : server.getStubMappings()) {
            if (!stub.getId().equals(CATCH_ALL)) {
                server.removeStub(stub.getId());
            }
        }
    }

    public void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            // Jetty stops, and then reports the connections that it had to end, such as those of a page that is open
            if (server.isRunning()) {
                throw new IllegalStateException("The sandbox on port " + port + " did not stop.", e);
            }
        }
    }

    private static final class Quiet implements Notifier {

        @Override
        public void info(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Throwable t) {}
    }
}
