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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Exceptions of a polling consumer. */
class PolledErrorTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final PolledStatus polled = new PolledStatus(routes);

    @BeforeEach
    void start() throws Exception {
        polled.start();
    }

    @Test
    void throwsTheErrorOfAFailedRequest() {
        // given
        String id = polled.send("sent");
        routes.sandbox().failNext(1, Fault.status(500));
        // then
        assertThatThrownBy(() -> polled.template().receive(PolledStatus.URI, Patience.MILLIS))
                .isInstanceOf(ChatmaidServerException.class);
        assertThat(PolledStatus.key(polled.template().receive(PolledStatus.URI, Patience.MILLIS)))
                .isEqualTo(id + ":sent");
    }

    @Test
    void rejectsAnOperationWithoutChanges() {
        assertThatThrownBy(() -> routes.context().getEndpoint("chatmaid:send").createPollingConsumer())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chatmaid:status");
    }
}
