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

import java.time.Duration;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A consumer that is suspended and resumed. */
class StatusSuspensionTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final MockEndpoint changes = routes.mock("changes");

    @Test
    void makesNoPollsThenAndLosesNoChange() throws Exception {
        // given
        CountedPolls others = new CountedPolls();
        routes.bind("others", others);
        routes.start(
                ScheduledStatus.to("changes", ScheduledStatus.URI),
                ScheduledStatus.to("phones", ScheduledStatus.PHONES));
        ScheduledStatus.awaitPolls(routes);
        routes.context().getRouteController().suspendRoute("changes");
        ScheduledStatus.send(routes);
        routes.sandbox().advance(Duration.ofSeconds(5));
        int requests = routes.sandbox().requestCount("GET", PollRequests.MESSAGES);
        others.awaitMore(20);
        assertThat(routes.sandbox().requestCount("GET", PollRequests.MESSAGES)).isLessThanOrEqualTo(requests + 1);
        changes.expectedMessageCount(3);
        // when
        routes.context().getRouteController().resumeRoute("changes");
        // then
        changes.assertIsSatisfied();
    }
}
