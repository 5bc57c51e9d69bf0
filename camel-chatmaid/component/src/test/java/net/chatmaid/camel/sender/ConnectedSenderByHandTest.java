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

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;
import net.chatmaid.camel.ConnectedSenderRoutePolicy;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.RouteController;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes that are stopped or suspended by hand stay so, whatever the status of the sender. */
class ConnectedSenderByHandTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    private final GatedRoutes gated = new GatedRoutes(routes, sandbox);
    private final RouteController controller = routes.context().getRouteController();

    @Test
    void aHeldRouteThatIsStoppedStaysStoppedAndRunsWhenItIsStarted() throws Exception {
        // given
        start(true);
        await().until(() -> gated.isConsuming("orders"));
        becomes("disconnected");
        await().until(() -> !gated.isConsuming("orders"));
        // when
        controller.stopRoute("orders");
        becomes("connected");
        // then
        assertThat(gated.status("orders")).isEqualTo(ServiceStatus.Stopped);
        assertThat(gated.isConsuming("orders")).isFalse();
        // when
        controller.startRoute("orders");
        gated.awaitPolls();
        // then
        assertThat(gated.isConsuming("orders")).isTrue();
    }

    @Test
    void aRunningRouteThatIsSuspendedStaysSuspendedAndIsHeldWhenItIsResumed() throws Exception {
        // given
        start(true);
        await().until(() -> gated.isConsuming("orders"));
        controller.suspendRoute("orders");
        // when
        becomes("disconnected");
        becomes("connected");
        // then
        assertThat(gated.status("orders")).isEqualTo(ServiceStatus.Suspended);
        assertThat(gated.isConsuming("orders")).isFalse();
        // when
        becomes("disconnected");
        controller.resumeRoute("orders");
        // then
        await().until(() -> gated.status("orders") == ServiceStatus.Started && !gated.isConsuming("orders"));
        // when
        becomes("connected");
        // then
        await().until(() -> gated.isConsuming("orders"));
    }

    @Test
    void aHeldRouteThatIsStoppedByJmxStaysStopped() throws Exception {
        // given
        start(true);
        await().until(() -> gated.isConsuming("orders"));
        becomes("disconnected");
        await().until(() -> !gated.isConsuming("orders"));
        // when
        ObjectName route = routes.context()
                .getManagementStrategy()
                .getManagementObjectNameStrategy()
                .getObjectNameForRoute(routes.context().getRoute("orders"));
        ManagementFactory.getPlatformMBeanServer().invoke(route, "stop", null, null);
        becomes("connected");
        // then
        assertThat(gated.status("orders")).isEqualTo(ServiceStatus.Stopped);
        assertThat(gated.isConsuming("orders")).isFalse();
    }

    @Test
    void aRouteThatIsStoppedOrSuspendedBeforeItsFirstStartStaysSo() throws Exception {
        // given
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "disconnected");
        start(true);
        gated.awaitPolls();
        // when
        controller.stopRoute("orders");
        becomes("connected");
        // then
        assertThat(gated.isConsuming("orders")).isFalse();
        // when
        controller.startRoute("orders");
        // then
        assertThat(gated.isConsuming("orders")).isTrue();
    }

    @Test
    void aRouteThatIsStartedByHandBeforeItsSenderIsConnectedIsHeldByItsConsumer() throws Exception {
        // given
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, "disconnected");
        start(true);
        gated.awaitPolls();
        assertThat(gated.status("orders")).isEqualTo(ServiceStatus.Stopped);
        // when
        controller.startRoute("orders");
        // then
        await().until(() -> gated.status("orders") == ServiceStatus.Started && !gated.isConsuming("orders"));
        // when
        becomes("connected");
        // then
        await().until(() -> gated.isConsuming("orders"));
    }

    @Test
    void aRouteThatIsNotToStartByItselfIsNotStarted() throws Exception {
        // given
        start(false);
        // when
        gated.awaitPolls();
        // then
        assertThat(gated.status("orders")).isEqualTo(ServiceStatus.Stopped);
        // when
        controller.startRoute("orders");
        gated.awaitPolls();
        // then
        assertThat(gated.isConsuming("orders")).isTrue();
    }

    @Test
    void aRouteThatIsExcludedFromTheStartIsNotStarted() throws Exception {
        // given
        routes.context().setAutoStartupExcludePattern("x*,ord*");
        start(true);
        // when
        gated.awaitPolls();
        // then
        assertThat(gated.status("orders")).isEqualTo(ServiceStatus.Stopped);
    }

    @Test
    void holdsAConsumerAgainThatIsResumedByHand() throws Exception {
        // given
        start(true);
        await().until(() -> gated.isConsuming("orders"));
        becomes("disconnected");
        await().until(() -> !gated.isConsuming("orders"));
        // when: Camel starts every consumer that does not run
        controller.startAllRoutes();
        // then
        await().until(() -> !gated.isConsuming("orders"));
        // when
        becomes("connected");
        // then
        await().until(() -> gated.isConsuming("orders"));
    }

    private void start(boolean byItself) throws Exception {
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:phones?initialDelay=1&delay=20").to("mock:phones");
                from("seda:orders?pollTimeout=5")
                        .routeId("orders")
                        .autoStartup(byItself)
                        .routePolicy(new ConnectedSenderRoutePolicy(GatedRoutes.ORDERS))
                        .to("chatmaid:send?to=+15557654321&from=" + GatedRoutes.ORDERS);
            }
        });
    }

    private void becomes(String connection) {
        sandbox.setConnectionStatus(GatedRoutes.ORDERS, connection);
        gated.awaitPolls();
    }
}
