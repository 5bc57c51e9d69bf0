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
package net.chatmaid.camel.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import net.chatmaid.camel.benchmarks.server.PreparedResponseServer;
import org.junit.jupiter.api.Test;

/** The contestant with metrics measures its sends. */
class MeasuredSendTest {

    @Test
    void measuresEachSend() throws Exception {
        // given
        MeterRegistry meters = new SimpleMeterRegistry();
        try (PreparedResponseServer server = PreparedResponseServer.start((head, body) -> {});
                Call call = ChatmaidRoutes.send(server.port(), meters)) {
            // when
            call.make();
            call.make();
            // then
            assertThat(meters.get("chatmaid.requests")
                            .tag("operation", "send")
                            .timer()
                            .count())
                    .isEqualTo(2);
        }
    }
}
