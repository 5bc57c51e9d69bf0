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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import net.chatmaid.camel.sandbox.testing.ControlClient;
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
    void isReachedAtItsUrlOnAnIpv6Address() throws IOException {
        assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null, "no IPv6 here");
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.builder().host("::1").start()) {
            assertThat(sandbox.baseUrl()).isEqualTo("http://[::1]:" + sandbox.port());
            assertThat(PlainHttpClient.test(sandbox).get("/v1/account").status())
                    .isEqualTo(200);
            assertThat(new ControlClient(sandbox).get("/").status()).isEqualTo(200);
        }
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
