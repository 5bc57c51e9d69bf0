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
package net.chatmaid.camel.consumer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events of one message on two nodes. */
class StageOrderTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @ParameterizedTest
    @CsvSource({
        "sent, delivered",
        "sent, read",
        "sent, failed",
        "delivered, read",
        "delivered, failed",
        "read, failed",
    })
    void routesBothInOrder(String earlier, String later) {
        // when
        assertThat(NODES.first().delivered(NODES.event("message." + earlier, earlier)))
                .isEqualTo(200);
        assertThat(NODES.second().delivered(NODES.event("message." + later, later)))
                .isEqualTo(200);
        // then
        assertThat(NODES.ended()).containsExactly(earlier, later);
    }

    @ParameterizedTest
    @CsvSource({"sent, delivered", "sent, read", "sent, failed", "delivered, read"})
    void leavesOutAnEarlierStageThatIsLate(String earlier, String later) {
        // when
        assertThat(NODES.first().delivered(NODES.event("message." + later, later)))
                .isEqualTo(200);
        assertThat(NODES.first().delivered(NODES.event("message." + earlier, earlier)))
                .isEqualTo(200);
        assertThat(NODES.first().delivered(NODES.event("message." + earlier, earlier)))
                .isEqualTo(200);
        // then: on the other node as well
        assertThat(NODES.second().delivered(NODES.event("message." + earlier, earlier)))
                .isEqualTo(200);
        assertThat(NODES.ended()).containsExactly(later);
    }
}
