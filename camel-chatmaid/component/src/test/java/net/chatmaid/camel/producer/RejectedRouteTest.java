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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An exchange that had to wait, when no thread takes the rest of its route. */
class RejectedRouteTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    @Timeout(Patience.TEST_SECONDS)
    void endsOnce() throws Exception {
        // given
        routes.context().getExecutorServiceManager().setThreadPoolFactory(new WithoutThreadsForRoutes());
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .to("chatmaid:send?from=+15551234567&to=+15557654321")
                        .to("mock:end");
            }
        });
        routes.sandbox().failNext(1, "POST", "/v1/messages/send", Fault.status(503));
        routes.mock("end").expectedMessageCount(1);
        // when
        Exchange exchange =
                Patience.get(routes.to("direct:start").withBody("Order 7784").asyncSend());
        // then
        assertThat(exchange.getException()).isNull();
        routes.mock("end").assertIsSatisfied();
    }

    private static final class WithoutThreadsForRoutes extends DefaultThreadPoolFactory {

        @Override
        public ExecutorService newThreadPool(ThreadPoolProfile profile, ThreadFactory threads) {
            if (!profile.getId().equals("ChatmaidRoute")) {
                return super.newThreadPool(profile, threads);
            }
            ExecutorService ended = Executors.newSingleThreadExecutor(threads);
            ended.shutdown();
            return ended;
        }
    }
}
