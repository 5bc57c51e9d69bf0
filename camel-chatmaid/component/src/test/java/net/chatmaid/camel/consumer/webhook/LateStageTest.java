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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stages that are late or not known. */
class LateStageTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @ParameterizedTest
    @CsvSource({"failed, delivered", "failed, read"})
    void routesDeliveredAndReadAfterFailed(String failed, String arrived) {
        // when
        assertThat(NODES.first().delivered(NODES.event("message." + failed, failed)))
                .isEqualTo(200);
        assertThat(NODES.second().delivered(NODES.event("message." + arrived, arrived)))
                .isEqualTo(200);
        // then
        assertThat(NODES.ended()).containsExactly("failed", arrived);
    }

    @Test
    void leavesOutAnEarlierStageThatALateEventNames() {
        // when
        NODES.first().delivered(NODES.event("message.read", "read"));
        NODES.first().delivered(NODES.event("message.delivered", "sent", "delivered"));
        // then
        assertThat(NODES.ended()).containsExactly("read");
    }

    @Test
    void doesNotRouteAStatusThatIsNotKnown() {
        // when
        NODES.first().delivered("""
                {"event": "message.sent", "data": {"messageId": "%s", "status": "archived",
                "sentAt": "2026-03-01T10:00:00Z"}}""".formatted(NODES.id()));
        // then
        assertThat(NODES.ended()).containsExactly("sent");
    }
}
