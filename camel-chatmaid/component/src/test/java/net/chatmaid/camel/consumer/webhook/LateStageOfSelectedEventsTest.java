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

/** A late stage in a route that does not select the later ones. */
class LateStageOfSelectedEventsTest {

    @RegisterExtension
    static final WebhookNodes NODES = new WebhookNodes();

    @Test
    void routesIt() {
        // when: another route with the same repository has routed it
        NODES.first().delivered(NODES.event("message.read", "read"));
        assertThat(NODES.first()
                        .send(NODES.first().signed("/some", NODES.event("message.delivered", "delivered")))
                        .join()
                        .statusCode())
                .isEqualTo(200);
        assertThat(NODES.first()
                        .send(NODES.first().signed("/some", NODES.event("message.sent", "sent")))
                        .join()
                        .statusCode())
                .isEqualTo(200);
        // then: of those that this route is given, sent came after delivered
        assertThat(NODES.ended()).containsExactly("read", "some:delivered");
    }
}
