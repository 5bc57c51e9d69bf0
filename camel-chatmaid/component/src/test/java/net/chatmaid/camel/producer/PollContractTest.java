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

import static org.awaitility.Awaitility.await;

import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Polls of a consumer. */
class PollContractTest {

    @RegisterExtension
    static final ConformingSandbox SANDBOX = new ConformingSandbox();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(SANDBOX.get());

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @ParameterizedTest
    @CsvSource({
        "chatmaid:status, /v1/messages, 7",
        "chatmaid:inbound, /v1/messages/inbound, 7",
        "chatmaid:phones, /v1/phone-numbers, 3"
    })
    void conform(String uri, String path, int requests) throws Exception {
        // given: more than a page
        for (int i = 0; i < 150; i++) {
            SANDBOX.get()
                    .addMessage(
                            SANDBOX.get().liveKey(),
                            "+15557654321",
                            "hi",
                            SANDBOX.get().clock().now());
            SANDBOX.get().receive("+15557654321", "hi");
        }
        // when
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri + "?delay=20&initialDelay=1").to("mock:changes");
            }
        });
        await().until(() -> SANDBOX.get().requestCount("GET", path) >= requests);
        // then
        SANDBOX.assertConforming();
    }
}
