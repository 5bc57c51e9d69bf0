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

import java.nio.file.Path;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Changes that were not done before a restart. */
class PolledRestartTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final PolledStatus polled = new PolledStatus(routes);

    @BeforeEach
    void start() throws Exception {
        polled.start();
    }

    @Test
    void areReceivedAgain() throws Exception {
        // given
        String done = polled.send("sent");
        String begun = polled.send("sent");
        routes.bind("file", repository());
        polled.template()
                .doneUoW(polled.template().receive(PolledStatus.URI.replace("#routed", "#file"), Patience.MILLIS));
        assertThat(PolledStatus.key(
                        polled.template().receive(PolledStatus.URI.replace("#routed", "#file"), Patience.MILLIS)))
                .isEqualTo(begun + ":sent");
        // when
        routes.close();
        try (SandboxRoutes restarted =
                SandboxRoutes.live(routes.sandbox()).bind("file", repository()).start()) {
            ConsumerTemplate next = restarted.context().createConsumerTemplate();
            Exchange again = next.receive(PolledStatus.URI.replace("#routed", "#file"), Patience.MILLIS);
            // then
            assertThat(PolledStatus.key(again)).isEqualTo(begun + ":sent").isNotEqualTo(done + ":sent");
            next.doneUoW(again);
            assertThat(next.receiveNoWait(PolledStatus.URI.replace("#routed", "#file")))
                    .isNull();
        }
    }

    private IdempotentRepository repository() {
        return FileIdempotentRepository.fileIdempotentRepository(
                folder.resolve("routed").toFile());
    }
}
