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
import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes before the start of a consumer. */
class StatusAfterStartTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final StatusChanges changes = new StatusChanges(routes);

    @ParameterizedTest
    @EnumSource
    void emitsOnlyChangesAfterTheStartByDefault(SandboxListOrder order) throws Exception {
        // given
        routes.listIn(order);
        List<String> before = changes.send(3);
        routes.sandbox().advance(Duration.ofMillis(500));
        routes.sandbox().advance(Duration.ofSeconds(2));
        routes.sandbox().setStatus(before.get(0), "failed");
        // longer than a busy machine takes from the start to the first response
        routes.sandbox().advance(Duration.ofMinutes(5));
        // when
        routes.start(changes.from(StatusChanges.URI));
        changes.awaitPoll();
        routes.sandbox().setStatus(before.get(1), "failed");
        await().until(() -> !changes.all().isEmpty());
        changes.awaitPoll();
        // then
        assertThat(changes.all())
                .extracting(change -> change.message().id() + " " + change.status())
                .containsExactly(before.get(1) + " failed");
    }
}
