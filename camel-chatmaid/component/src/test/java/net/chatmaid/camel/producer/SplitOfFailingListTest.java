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

import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A split of a list whose next page fails. */
class SplitOfFailingListTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.test();

    @Test
    void routesEachRowBeforeThePageThatFails() throws Exception {
        // given
        for (int i = 0; i < 250; i++) {
            routes.sandbox()
                    .addMessage(
                            routes.sandbox().testKey(),
                            RECIPIENT,
                            "Hi",
                            routes.sandbox().clock().now());
        }
        routes.options().setMaxRetries(0);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to("chatmaid:messages?fetch=all&limit=100")
                        .split(body())
                        .streaming()
                        .process(exchange -> {
                            if (exchange.getProperty(Exchange.SPLIT_INDEX, Integer.class) == 50) {
                                // the page after the next
                                routes.sandbox()
                                        .afterEachPage(() -> routes.sandbox().failNext(1, Fault.status(503)));
                            }
                        })
                        .to("mock:rows");
            }
        });
        // when
        Exchange end = routes.to("direct:in").send();
        // then
        assertThat(end.getException()).isNotNull();
        assertThat(routes.mock("rows").getReceivedCounter()).isEqualTo(200);
    }
}
