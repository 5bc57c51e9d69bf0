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
package net.chatmaid.camel.consumer;

import java.time.Duration;
import net.chatmaid.camel.SandboxRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two status consumers of one account. */
class TwoStatusConsumersTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void bothRouteEachChangeWithoutASharedRepository() throws Exception {
        // given
        CountedPolls one = new CountedPolls();
        CountedPolls two = new CountedPolls();
        routes.bind("onePolls", one).bind("twoPolls", two);
        routes.start(
                ScheduledStatus.to("one", ScheduledStatus.URI + "&pollStrategy=#onePolls"),
                ScheduledStatus.to("two", ScheduledStatus.URI + "&pollStrategy=#twoPolls"));
        one.awaitMore(1);
        two.awaitMore(1);
        routes.mock("one").expectedMessageCount(3);
        routes.mock("two").expectedMessageCount(3);
        // when
        ScheduledStatus.send(routes);
        routes.sandbox().advance(Duration.ofSeconds(5));
        // then
        routes.mock("one").assertIsSatisfied();
        routes.mock("two").assertIsSatisfied();
    }
}
