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

import org.apache.camel.ConsumerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Consumers of received messages with a test key. */
class TestKeyConsumerTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.test();

    @Test
    void emitNothingAndMakeNoRequest() throws Exception {
        // given
        routes.sandbox().receive(SandboxRoutes.RECIPIENT, "Hello");
        // when
        EveryRoute.start(routes, new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:inbound?initialDelay=1&delay=10&greedy=true&sendEmptyMessageWhenIdle=true")
                        .to("mock:idle");
            }
        });
        MockEndpoint idle = routes.mock("idle");
        await().until(() -> idle.getReceivedCounter() > 5);
        // then
        assertThat(idle.getExchanges())
                .allMatch(exchange -> exchange.getMessage().getBody() == null);
        assertThat(routes.mock("inbound").getExchanges()).isEmpty();
        assertThat(routes.sandbox().requestCount("GET", "/v1/messages/inbound")).isZero();
    }

    @Test
    void receiveNothingByAPollingConsumer() throws Exception {
        // given
        routes.start();
        routes.sandbox().receive(SandboxRoutes.RECIPIENT, "Hello");
        // when
        ConsumerTemplate template = routes.context().createConsumerTemplate();
        // then
        assertThat(template.receiveNoWait("chatmaid:inbound")).isNull();
        assertThat(template.receive("chatmaid:inbound?delay=5", 50)).isNull();
        assertThat(routes.sandbox().requestCount()).isZero();
    }
}
