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
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes while the application is down. */
class StatusWhileDownTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final StatusChanges changes = new StatusChanges(routes);

    @ParameterizedTest
    @EnumSource
    void areEmittedWithARepository(SandboxListOrder order) throws Exception {
        // given
        routes.listIn(order);
        routes.sandbox()
                .addMessage(
                        routes.sandbox().liveKey(),
                        "+15557654321",
                        "too old",
                        routes.sandbox().clock().now().minusSeconds(3700));
        List<String> ids = changes.send(120);
        routes.sandbox().advance(Duration.ofSeconds(5));
        MemoryIdempotentRepository repository = new MemoryIdempotentRepository();
        repository.setCacheSize(10_000);
        repository.start();
        repository.add(ids.get(0) + ":sent");
        routes.bind("routed", repository);
        // when
        routes.start(changes.from(StatusChanges.URI + "&idempotentRepository=#routed&lookback=1h"));
        await().until(() -> changes.all().size() >= 359);
        changes.awaitPoll();
        // then
        assertThat(changes.all()).hasSize(359);
        assertThat(changes.stages(ids.get(0))).containsExactly("delivered", "read");
        assertThat(repository.contains(ids.get(7) + ":delivered")).isTrue();
    }
}
