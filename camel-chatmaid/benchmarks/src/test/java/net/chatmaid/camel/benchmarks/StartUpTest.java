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
package net.chatmaid.camel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.benchmarks.server.PreparedResponseServer;
import net.chatmaid.camel.benchmarks.startup.ApplicationKind;
import net.chatmaid.camel.benchmarks.startup.ApplicationRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The applications whose start-up is measured send what they are measured by. */
class StartUpTest {

    @ParameterizedTest
    @CsvSource({"none, 0", "http, 1", "chatmaid, 1"})
    void theApplicationSendsAText(ApplicationKind kind, int sends) throws Exception {
        // given
        List<String> heads = new CopyOnWriteArrayList<>();
        try (PreparedResponseServer server = PreparedResponseServer.start((head, body) -> heads.add(head))) {
            // when the application prints another result than the message's id, this throws
            ApplicationRun.of(kind, server.port());
        }

        // then
        assertThat(heads).hasSize(sends).allSatisfy(head -> assertThat(head).startsWith("POST /v1/messages/send "));
    }
}
