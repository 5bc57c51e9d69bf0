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

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Polls that fail, and polls without budget. */
class StatusPollErrorTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void callsTheErrorHandlerIfItIsBridged() throws Exception {
        // given
        routes.sandbox().revoke(routes.sandbox().liveKey());
        MockEndpoint errors = routes.mock("errors");
        errors.expectedMinimumMessageCount(1);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidAuthenticationException.class).handled(true).to("mock:errors");
                from(ScheduledStatus.URI + "&bridgeErrorHandler=true").to("mock:changes");
            }
        });
        // then
        errors.assertIsSatisfied();
    }

    @Test
    void makesNoRequestAndNoErrorWithoutBudget() throws Exception {
        // given
        CountedPolls polls = new CountedPolls();
        routes.bind("polls", polls);
        routes.options().setRequestsPerMinute(1);
        MockEndpoint errors = routes.mock("errors");
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).handled(true).to("mock:errors");
                from(ScheduledStatus.URI + "&bridgeErrorHandler=true&pollStrategy=#polls")
                        .routeId("changes")
                        .to("mock:changes");
            }
        });
        // then
        polls.awaitMore(10);
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
        assertThat(errors.getReceivedCounter()).isZero();
    }
}
