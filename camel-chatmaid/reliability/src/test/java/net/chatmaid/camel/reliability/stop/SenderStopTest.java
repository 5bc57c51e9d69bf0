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
package net.chatmaid.camel.reliability.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import net.chatmaid.camel.ConnectedSenderRoutePolicy;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A context that stops while a route waits for its sender: what the route would have consumed is there after the restart. */
@ExtendWith(ChatmaidSandboxExtension.class)
class SenderStopTest {

    private static final String SENDER = "+15551234567";

    @TempDir
    Path orders;

    private final ChatmaidSandbox sandbox;

    SenderStopTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
        sandbox.reset();
    }

    @Test
    void sendsTheFilesOfTheRouteAfterTheNextStart() throws Exception {
        // given
        Files.writeString(orders.resolve("7.txt"), "Order 7");
        sandbox.setConnectionStatus(SENDER, "disconnected");
        try (StoppedContext stopped = started()) {
            await().until(() -> sandbox.requestCount() > 2);
            assertThat(stopped.context().getRouteController().getRouteStatus("orders"))
                    .isEqualTo(ServiceStatus.Stopped);
            // when
            stopped.stop();
        }
        // then
        assertThat(sandbox.messages()).isEmpty();
        assertThat(orders.resolve("7.txt")).exists();
        // and when
        sandbox.setConnectionStatus(SENDER, "connected");
        try (StoppedContext restarted = started()) {
            // then
            await().until(() -> sandbox.messages().size() == 1);
            restarted.stop();
        }
        assertThat(sandbox.messages()).hasSize(1);
        assertThat(orders.resolve("7.txt")).doesNotExist();
    }

    private StoppedContext started() throws Exception {
        return StoppedContext.of(sandbox.baseUrl(), sandbox.liveKey()).start(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:phones?initialDelay=1&delay=20&requestsPerMinute=0")
                        .to("log:phones?level=DEBUG");
                from("file:" + orders + "?initialDelay=1&delay=20")
                        .routeId("orders")
                        .routePolicy(new ConnectedSenderRoutePolicy(SENDER))
                        .convertBodyTo(String.class)
                        .to("chatmaid:send?to=%2B15557654321&from=%2B15551234567&requestsPerMinute=0");
            }
        });
    }
}
