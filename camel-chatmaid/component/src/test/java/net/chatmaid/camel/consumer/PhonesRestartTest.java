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
import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A change while the application is down. */
class PhonesRestartTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final PhoneChanges phones = new PhoneChanges(routes);

    @Test
    void isEmittedAfterTheRestartWithARepository() throws Exception {
        // given
        String uri = PhoneChanges.URI + "&idempotentRepository=#routed";
        routes.bind("routed", repository());
        phones.start(uri);
        phones.change("disconnected");
        await().until(() -> phones.changes.contains(PhoneChanges.SENDER + " connected > disconnected"));
        routes.close();
        int before = phones.changes.size();
        // when
        phones.change("connected");
        try (SandboxRoutes restarted = SandboxRoutes.live(routes.sandbox())) {
            restarted.bind("routed", repository()).start(phones.from(uri));
            await().until(() -> phones.changes.size() > before);
            phones.awaitPoll();
        }
        // then
        assertThat(List.copyOf(phones.changes).subList(before, phones.changes.size()))
                .containsExactly(PhoneChanges.SENDER + " disconnected > connected");
    }

    private IdempotentRepository repository() {
        return FileIdempotentRepository.fileIdempotentRepository(
                folder.resolve("routed").toFile());
    }
}
