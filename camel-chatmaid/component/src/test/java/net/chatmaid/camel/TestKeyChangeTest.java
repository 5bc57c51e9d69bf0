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

import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A source whose test key becomes a live one. */
class TestKeyChangeTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.test();

    @Test
    void emitsReceivedMessagesWithTheLiveKey() throws Exception {
        // given
        AtomicReference<String> key = new AtomicReference<>(routes.sandbox().testKey());
        routes.options().setApiKey(null);
        routes.options().setApiKeySource(key::get);
        EveryRoute.start(routes);
        ScheduledPollConsumer consumer =
                (ScheduledPollConsumer) routes.context().getRoute("inbound").getConsumer();
        await().until(() -> consumer.getCounter() > 1);
        // when
        routes.sandbox().receive(SandboxRoutes.RECIPIENT, "Where is my order?");
        key.set(routes.sandbox().liveKey());
        // then
        await().until(() -> routes.mock("inbound").getExchanges().size() == 1);
    }
}
