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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that are sent between two pages of a poll. */
class StatusPagingTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final StatusChanges changes = new StatusChanges(routes);

    @ParameterizedTest
    @EnumSource
    void losesNoStage(SandboxListOrder order) throws Exception {
        // given
        routes.listIn(order);
        AtomicInteger pages = new AtomicInteger();
        routes.start(changes.from(StatusChanges.URI));
        changes.awaitPoll();
        List<String> ids = new CopyOnWriteArrayList<>(changes.send(330));
        routes.sandbox().afterEachPage(() -> {
            if (pages.incrementAndGet() <= 30) {
                ids.addAll(changes.send(7));
            }
        });
        // when
        routes.sandbox().advance(Duration.ofSeconds(5));
        await().until(() -> pages.get() > 40);
        routes.sandbox().advance(Duration.ofSeconds(5));
        await().until(() -> changes.all().size() >= ids.size() * 3);
        changes.awaitPoll();
        // then
        assertThat(ids).hasSize(330 + 30 * 7).allSatisfy(id -> assertThat(changes.stages(id))
                .containsExactly("sent", "delivered", "read"));
    }
}
