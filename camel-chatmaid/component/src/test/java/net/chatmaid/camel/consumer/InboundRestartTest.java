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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that are received while the application is down. */
class InboundRestartTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ReceivedMessages inbound = new ReceivedMessages(routes);

    @ParameterizedTest
    @EnumSource
    void emitsThemOnceAfterTheRestart(SandboxListOrder order) throws Exception {
        // given
        routes.listIn(order);
        String uri = ReceivedMessages.URI + "&idempotentRepository=#routed&lookback=1h";
        List<String> before = inbound.receive(3);
        routes.bind("routed", repository()).start(inbound.from(uri));
        await().until(() -> inbound.received.size() == 3);
        routes.close();
        // when
        routes.sandbox().advance(Duration.ofSeconds(60));
        List<String> meanwhile = inbound.receive(4);
        try (SandboxRoutes restarted = SandboxRoutes.live(routes.sandbox())) {
            restarted.bind("routed", repository()).start(inbound.from(uri));
            await().until(() -> inbound.received.size() >= 7);
            inbound.awaitPoll();
        }
        // then
        assertThat(inbound.received)
                .hasSize(7)
                .extracting(InboundMessage::id)
                .containsAll(before)
                .containsAll(meanwhile);
    }

    private IdempotentRepository repository() {
        return FileIdempotentRepository.fileIdempotentRepository(
                folder.resolve("routed").toFile());
    }
}
