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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator sees in JMX. */
class ManagementTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @Test
    void showsRequestsAndBudget() throws Exception {
        // given
        routes.options().setRequestsPerMinute(50);
        routes.start();
        assertThat(component("RequestsSpent")).isEqualTo(0L);
        assertThat(component("BudgetLeft")).isEqualTo(-1L);
        // when
        sandbox.failNext(1, Fault.status(503));
        routes.to("chatmaid:account").send();
        // then: the failed attempt and the one after it
        assertThat(component("RequestsSpent")).isEqualTo(2L);
        assertThat((Long) component("BudgetLeft")).isBetween(3L, 5L);
        assertThat(component("PauseLeftMillis")).isEqualTo(0L);
        assertThat(component("Waiting")).isEqualTo(0);
    }

    @Test
    void showsAPauseAndTheWaitingRequests() throws Exception {
        // given
        routes.start();
        sandbox.failNext(1, Fault.rateLimited(Duration.ofMinutes(9)));
        // when
        Future<Exchange> first = routes.to("chatmaid:account").asyncSend();
        await().until(() -> (Long) component("PauseLeftMillis") > 0);
        // then
        assertThat((Long) component("PauseLeftMillis")).isBetween(1L, 540_000L);
        await().untilAsserted(() -> assertThat(component("Waiting")).isEqualTo(1));
        assertThat(component("BudgetLeft")).isEqualTo(-1L);
        assertThat(first).isNotDone();
    }

    @Test
    void showsTheResultsOfChanges() throws Exception {
        // given
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean broken = new AtomicBoolean(true);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("chatmaid:status?delay=20&initialDelay=1")
                        .process(exchange -> goOn.await())
                        .process(exchange -> {
                            if (broken.getAndSet(false)) {
                                throw new IllegalStateException("The route is broken");
                            }
                        });
            }
        });
        await().until(() -> consumer("LastSuccessfulPoll") != null);
        String id = sandbox.addMessage(
                        sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now())
                .id();
        // when
        sandbox.setStatus(id, "sent");
        // then
        await().until(() -> consumer("InFlight").equals(1));
        assertThat(consumer("ChangesRouted")).isEqualTo(0L);
        assertThat(Instant.parse((String) consumer("LastSuccessfulPoll"))).isBeforeOrEqualTo(Instant.now());
        // and when
        goOn.countDown();
        // then
        await().until(() -> consumer("ChangesRouted").equals(1L));
        assertThat(consumer("ChangesFailed")).isEqualTo(1L);
        assertThat(consumer("InFlight")).isEqualTo(0);
        // and what Camel shows of every consumer is there too
        assertThat(consumer("Delay")).isEqualTo(20L);
    }

    @Test
    void showsNoSecret() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:status?apiKey=RAW(" + sandbox.liveKey() + ")").to("mock:end");
            }
        });
        // then
        for (ObjectName name : server.queryNames(
                new ObjectName("org.apache.camel:context=" + routes.context().getManagementName() + ",*"), null)) {
            assertThat(name.toString()).doesNotContain(sandbox.liveKey());
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                if (name.toString().contains("chatmaid")) {
                    assertThat(String.valueOf(server.getAttribute(name, attribute.getName())))
                            .as(name + " " + attribute.getName())
                            .doesNotContain(sandbox.liveKey());
                }
            }
        }
    }

    private Object component(String attribute) throws Exception {
        return only("components", "name=\"chatmaid\"", attribute);
    }

    private Object consumer(String attribute) throws Exception {
        return only("consumers", "name=*", attribute);
    }

    private Object only(String type, String name, String attribute) throws Exception {
        ObjectName pattern = new ObjectName(
                "org.apache.camel:context=" + routes.context().getManagementName() + ",type=" + type + "," + name);
        assertThat(server.queryNames(pattern, null)).hasSize(1);
        return server.getAttribute(server.queryNames(pattern, null).iterator().next(), attribute);
    }
}
