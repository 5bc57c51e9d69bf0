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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.FieldRules;
import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids and retries. */
class RequestContractTest {

    private static final String BOTH = "from=+15551234567&to=+15557654321";

    @RegisterExtension
    static final ConformingSandbox SANDBOX = new ConformingSandbox();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(SANDBOX.get());

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "../account", "a b+c", "%2F", "?x=1&y#z", "ä€😀", "a;b", "*", "a:b@c"})
    void conformWithAnAwkwardId(String id) {
        // when
        routes.to("chatmaid:status")
                .withHeader(ChatmaidConstants.MESSAGE_ID, id)
                .send();
        routes.to("chatmaid:phones?lookup=status")
                .withHeader(ChatmaidConstants.PHONE, id)
                .send();
        // then
        assertThat(SANDBOX.get().requestCount()).isEqualTo(FieldRules.from(id).isEmpty() ? 2 : 1);
        SANDBOX.assertConforming();
    }

    @Test
    void conformWhenTheyAreRetried() {
        // given
        SANDBOX.get().failNext(1, Fault.rateLimited(Duration.ofMillis(1)));
        SANDBOX.get().failNext(1, Fault.status(503));
        SANDBOX.get().failNext(1, Fault.html(502));
        // when
        routes.to("chatmaid:send?" + BOTH).withBody("hi").send();
        // then
        assertThat(SANDBOX.get().requestCount()).isEqualTo(4);
        SANDBOX.assertConforming();
    }
}
