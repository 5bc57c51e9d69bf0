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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Options of a scheduled consumer. */
class StatusRepeatCountTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final MockEndpoint changes = routes.mock("changes");

    @Test
    void endsAfterRepeatCountPolls() throws Exception {
        // given
        CountedPolls others = new CountedPolls();
        routes.bind("others", others);
        routes.start(
                ScheduledStatus.to("changes", ScheduledStatus.URI + "&repeatCount=3"),
                ScheduledStatus.to("phones", ScheduledStatus.PHONES));
        // when
        await().until(() -> routes.sandbox().requestCount("GET", PollRequests.MESSAGES) >= 3);
        others.awaitMore(20);
        // then
        assertThat(routes.sandbox().requestCount("GET", PollRequests.MESSAGES)).isEqualTo(3);
    }

    @Test
    void emitsAnEmptyMessageWhenIdle() throws Exception {
        // given
        changes.expectedMinimumMessageCount(1);
        routes.start(ScheduledStatus.to("changes", ScheduledStatus.URI + "&sendEmptyMessageWhenIdle=true"));
        // then
        changes.assertIsSatisfied();
        assertThat(changes.getExchanges().get(0).getMessage().getBody()).isNull();
    }
}
