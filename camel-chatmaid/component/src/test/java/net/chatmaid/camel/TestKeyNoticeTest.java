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

import net.chatmaid.camel.model.InboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the log says with a test key, and with a live one. */
class TestKeyNoticeTest {

    @RegisterExtension
    final TestKeyNotices log = new TestKeyNotices();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.test();

    @Test
    void saysOnceThatNothingIsReceived() throws Exception {
        // given
        EveryRoute.start(routes);
        // when: restarted, polled, asked for, and with other endpoints
        routes.context().getRouteController().stopRoute("inbound");
        routes.context().getRouteController().startRoute("inbound");
        routes.to("direct:inboundPage").send();
        routes.to("chatmaid:inbound?limit=7").send();
        routes.to("direct:inboundPoll").send();
        // then
        assertThat(log.notices("received messages"))
                .containsExactly("INFO apiKey is a test key (sk_test_): received messages exist for live keys only, so"
                        + " chatmaid:inbound receives nothing and lists nothing");
    }

    @Test
    void saysNothingWithALiveKey() throws Exception {
        // given
        routes.options().setApiKey(routes.sandbox().liveKey());
        // when
        EveryRoute.start(routes);
        // then
        assertThat(log.notices("test key")).isEmpty();
        routes.sandbox().receive(SandboxRoutes.RECIPIENT, "Hello");
        await().until(() -> routes.mock("inbound").getExchanges().size() == 1);
        assertThat(routes.mock("inbound").getExchanges().get(0).getMessage().getBody())
                .isInstanceOf(InboundMessage.class);
    }
}
