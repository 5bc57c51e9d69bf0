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
package net.chatmaid.camel.producer.field;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Numbers as the value of fields. */
class NumberFieldTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void readsANumberAsItsText() {
        // when
        Exchange sent = routes.to("chatmaid:send?bodyFormat=json")
                .withBody("{\"to\": 15557654321, \"content\": 7784, \"idempotencyKey\": 7}")
                .send();
        // then
        assertThat(sent.getException()).hasMessageContaining("to is '15557654321' in the body:");
        assertThat(routes.to("chatmaid:send?content=hi&to=+${header.phone}")
                        .withHeader("phone", 15557654321L)
                        .send()
                        .getException())
                .isNull();
    }
}
