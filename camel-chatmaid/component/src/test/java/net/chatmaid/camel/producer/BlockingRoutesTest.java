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

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes that block for another request. */
class BlockingRoutesTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void doNotBlockEachOther() throws Exception {
        // given
        int exchanges = 40;
        // one exchange may meet many of the faults
        routes.options().setMaxRetries(2 * exchanges);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:start?concurrentConsumers=40")
                        .to(AsyncSend.URI)
                        .process(exchange -> routes.to("chatmaid:phones").request())
                        .to("mock:end");
            }
        });
        routes.mock("end").expectedMessageCount(exchanges);
        routes.sandbox().failNext(exchanges, "POST", "/v1/messages/send", Fault.status(503));
        routes.sandbox().failNext(exchanges, "GET", "/v1/phone-numbers", Fault.status(503));
        // when
        for (int i = 0; i < exchanges; i++) {
            routes.to("seda:start").withBody("hi " + i).send();
        }
        // then
        routes.mock("end").assertIsSatisfied();
    }
}
