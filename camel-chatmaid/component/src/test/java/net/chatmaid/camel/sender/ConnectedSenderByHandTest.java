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
import org.apache.camel.StatefulService;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.RouteController;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes that are stopped or suspended by hand stay so, whatever the status of the sender. */
class ConnectedSenderByHandTest {

    private static final String ORDERS = "+15551234567";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    private final RouteController controller = routes.context().getRouteController();

    @Test
    void aHeldRouteThatIsStoppedStaysStoppedAndRunsWhenItIsStarted() throws Exception {
        // given
        start(true);
        await().until(this::isConsuming);
        becomes("disconnected");
        await().until(() -> !isConsuming());
        // when
        controller.stopRoute("orders");
        becomes("connected");
        // then
        assertThat(status()).isEqualTo(ServiceStatus.Stopped);
        assertThat(isConsuming()).isFalse();
        // when
        controller.startRoute("orders");
        swept();
        // then
        assertThat(isConsuming()).isTrue();
    }

    @Test
    void aRunningRouteThatIsSuspendedStaysSuspendedAndIsHeldWhenItIsResumed() throws Exception {
        // given
        start(true);
        await().until(this::isConsuming);
        controller.suspendRoute("orders");
        // when
        becomes("disconnected");
        becomes("connected");
        // then
        assertThat(status()).isEqualTo(ServiceStatus.Suspended);
        assertThat(isConsuming()).isFalse();
        // when
        becomes("disconnected");
        controller.resumeRoute("orders");
        // then
        await().until(() -> status() == ServiceStatus.Started && !isConsuming());
        // when
        becomes("connected");
        // then
        await().until(this::isConsuming);
    }

    @Test
    void aHeldRouteThatIsStoppedByJmxStaysStopped() throws Exception {
        // given
        start(true);
        await().until(this::isConsuming);
        becomes("disconnected");
        await().until(() -> !isConsuming());
        // when
        ObjectName route = routes.context()
                .getManagementStrategy()
                .getManagementObjectNameStrategy()
                .getObjectNameForRoute(routes.context().getRoute("orders"));
        ManagementFactory.getPlatformMBeanServer().invoke(route, "stop", null, null);
        becomes("connected");
        // then
        assertThat(status()).isEqualTo(ServiceStatus.Stopped);
        assertThat(isConsuming()).isFalse();
    }

    @Test
    void aRouteThatIsStoppedOrSuspendedBeforeItsFirstStartStaysSo() throws Exception {
        // given
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        start(true);
        swept();
        // when
        controller.stopRoute("orders");
        becomes("connected");
        // then
        assertThat(isConsuming()).isFalse();
        // when
        controller.startRoute("orders");
        // then
        assertThat(isConsuming()).isTrue();
    }

    @Test
    void aRouteThatIsStartedByHandBeforeItsSenderIsConnectedIsHeldByItsConsumer() throws Exception {
        // given
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        start(true);
        swept();
        assertThat(status()).isEqualTo(ServiceStatus.Stopped);
        // when
        controller.startRoute("orders");
        // then
        await().until(() -> status() == ServiceStatus.Started && !isConsuming());
        // when
        becomes("connected");
        // then
        await().until(this::isConsuming);
    }

    @Test
    void aRouteThatIsNotToStartByItselfIsNotStarted() throws Exception {
        // given
        start(false);
        // when
        swept();
        // then
        assertThat(status()).isEqualTo(ServiceStatus.Stopped);
        // when
        controller.startRoute("orders");
        swept();
        // then
        assertThat(isConsuming()).isTrue();
    }

    @Test
    void aRouteThatIsExcludedFromTheStartIsNotStarted() throws Exception {
        // given
        routes.context().setAutoStartupExcludePattern("x*,ord*");
        start(true);
        // when
        swept();
        // then
        assertThat(status()).isEqualTo(ServiceStatus.Stopped);
    }

    @Test
    void holdsAConsumerAgainThatIsResumedByHand() throws Exception {
        // given
        start(true);
        await().until(this::isConsuming);
        becomes("disconnected");
        await().until(() -> !isConsuming());
        // when: Camel starts every consumer that does not run
        controller.startAllRoutes();
        // then
        await().until(() -> !isConsuming());
        // when
        becomes("connected");
        // then
        await().until(this::isConsuming);
    }

    private void start(boolean byItself) throws Exception {
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:phones?initialDelay=1&delay=20").to("mock:phones");
                from("seda:orders?pollTimeout=5")
                        .routeId("orders")
                        .autoStartup(byItself)
                        .routePolicy(new ConnectedSenderRoutePolicy(ORDERS))
                        .to("chatmaid:send?to=+15557654321&from=" + ORDERS);
            }
        });
    }

    private void becomes(String connection) {
        sandbox.setConnectionStatus(ORDERS, connection);
        swept();
    }

    private void swept() {
        int before = sandbox.requestCount("GET", "/v1/phone-numbers");
        await().until(() -> sandbox.requestCount("GET", "/v1/phone-numbers") > before + 3);
    }

    private ServiceStatus status() {
        return controller.getRouteStatus("orders");
    }

    private boolean isConsuming() {
        return ((StatefulService) routes.context().getRoute("orders").getConsumer())
                .getStatus()
                .isStarted();
    }
}
