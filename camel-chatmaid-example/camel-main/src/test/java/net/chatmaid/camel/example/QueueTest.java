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
package net.chatmaid.camel.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The orders of the queue in a run that ends. */
@ExtendWith(Patience.class)
class QueueTest {

    @TempDir
    Path work;

    @Test
    void areSettledWithThoseOfTheFolder() throws Exception {
        // given
        try (ExampleProcess example = ExampleProcess.start(
                null, work, List.of("orders.port=" + OrderQueue.atFreePort().port()), "--jms")) {
            // when
            int exitCode = example.awaitEnd();

            // then
            assertThat(exitCode).as(example.output()).isZero();
            assertThat(example.output()).contains(" and from the queue orders; the outcomes are written to " + work);
            assertThat(example.output().lines())
                    .anyMatch(line -> line.matches("7731 +queue-\\w+….json .* read +msg_\\w+ *"))
                    .anyMatch(line -> line.matches("7702 +order-7702.json .*"))
                    .anyMatch(line -> line.matches("7732 +queue-\\w+….json .* rejected .*"));
            assertThat(FiledOutcomes.in(work).count("done")).isEqualTo(21 + 2);
            assertThat(FiledOutcomes.in(work).count("failed")).isEqualTo(2 * (10 + 1));
        }
    }
}
