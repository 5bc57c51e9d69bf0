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
package net.chatmaid.camel.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.ConnectedSenderRoutePolicy;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A consumer that can't be suspended is stopped, and one that does not start is retried with the next poll. */
class ConnectedSenderStubbornTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    private final GatedRoutes gated = new GatedRoutes(routes, sandbox);
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger stops = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    @BeforeEach
    void open() {
        routes.context().addComponent("stubborn", new StubbornComponent());
    }

    @Test
    void aConsumerThatCannotBeSuspendedIsStoppedAndStarted() throws Exception {
        // given
        start();
        await().until(() -> starts.get() == 1);
        // when
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "disconnected");
        // then
        await().until(() -> stops.get() == 1);
        assertThat(gated.status("orders")).isEqualTo(ServiceStatus.Started);
        // when
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "connected");
        // then
        await().until(() -> starts.get() == 2);
        assertThat(stops).hasValue(1);
    }

    @Test
    void aRouteThatDoesNotStartIsRetried() throws Exception {
        // given
        failures.set(3);
        // when
        start();
        // then
        await().until(() -> gated.status("orders") == ServiceStatus.Started);
        assertThat(starts).hasValue(1);
    }

    @Test
    void aConsumerThatDoesNotResumeIsRetried() throws Exception {
        // given
        start();
        await().until(() -> starts.get() == 1);
        failures.set(3);
        // when
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "disconnected");
        await().until(() -> stops.get() == 1);
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "connected");
        // then
        await().until(() -> starts.get() == 2);
        assertThat(failures).hasValue(0);
    }

    private void start() throws Exception {
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:phones?initialDelay=1&delay=20").to("mock:phones");
                from("stubborn:orders")
                        .routeId("orders")
                        .routePolicy(new ConnectedSenderRoutePolicy(GatedRoutes.ORDERS))
                        .to("mock:sent");
            }
        });
    }

    private final class StubbornComponent extends DefaultComponent {

        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            return new StubbornEndpoint(uri, this);
        }
    }

    private final class StubbornEndpoint extends DefaultEndpoint {

        StubbornEndpoint(String uri, StubbornComponent component) {
            super(uri, component);
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("only consumed");
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            return new StubbornConsumer(this, processor);
        }
    }

    private final class StubbornConsumer extends DefaultConsumer {

        StubbornConsumer(Endpoint endpoint, Processor processor) {
            super(endpoint, processor);
        }

        @Override
        protected void doStart() throws Exception {
            if (failures.get() > 0) {
                failures.decrementAndGet();
                throw new IllegalStateException("not yet");
            }
            starts.incrementAndGet();
        }

        @Override
        protected void doStop() {
            stops.incrementAndGet();
        }
    }
}
