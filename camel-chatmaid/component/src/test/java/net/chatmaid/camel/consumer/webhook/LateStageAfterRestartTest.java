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

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A late stage after a restart. */
class LateStageAfterRestartTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @Test
    void leavesItOutAfterARestart() throws Exception {
        // given
        NODES.first().delivered(NODES.event("message.read", "read"));
        NODES.context.stop();
        // when
        CamelContext restarted = new DefaultCamelContext();
        try {
            assertThat(NODES.start(restarted).delivered(NODES.event("message.delivered", "delivered")))
                    .isEqualTo(200);
        } finally {
            restarted.stop();
        }
        // then
        assertThat(NODES.ended()).containsExactly("read");
    }
}
