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

import java.time.Duration;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A change that another node has claimed. */
class StatusClaimedElsewhereTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final MockEndpoint changes = routes.mock("changes");

    @Test
    void isNotRoutedHere() throws Exception {
        // given
        LruIdempotentRepository claims = new LruIdempotentRepository(1000, true);
        routes.bind("claims", claims);
        ScheduledStatus.start(routes, ScheduledStatus.URI + "&claimRepository=#claims");
        String id = ScheduledStatus.send(routes);
        claims.add(id + ":delivered");
        // when
        routes.sandbox().advance(Duration.ofSeconds(5));
        ScheduledStatus.awaitPolls(routes);
        ScheduledStatus.awaitPolls(routes);
        // then: neither that stage nor the one before it, which would arrive after it
        assertThat(changes.getReceivedCounter()).isZero();
        // and when
        claims.remove(id + ":delivered");
        await().until(() -> changes.getReceivedCounter() == 3);
        // then
        assertThat(claims.contains(id + ":sent")).isFalse();
        assertThat(claims.contains(id + ":delivered")).isFalse();
    }
}
