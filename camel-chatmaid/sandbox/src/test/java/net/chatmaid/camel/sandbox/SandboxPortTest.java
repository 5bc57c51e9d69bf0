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
package net.chatmaid.camel.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sandbox whose port is in use, and one that is closed. */
class SandboxPortTest {

    @RegisterExtension
    final FaultedSandbox chatmaid = new FaultedSandbox();

    @Test
    void namesThePortInTheException() {
        assertThatThrownBy(() -> ChatmaidSandbox.builder()
                        .port(chatmaid.sandbox().port())
                        .start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1:" + chatmaid.sandbox().port())
                .hasMessageContaining("in use");
    }

    @Test
    void ignoresASecondClose() {
        ChatmaidSandbox closed = ChatmaidSandbox.start();
        closed.close();
        closed.close();
        assertThatThrownBy(() -> PlainHttpClient.test(closed).get("/v1/account"))
                .hasCauseInstanceOf(IOException.class);
    }
}
