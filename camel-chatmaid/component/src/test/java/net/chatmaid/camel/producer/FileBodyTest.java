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

import java.nio.file.Files;
import java.nio.file.Path;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files as bodies. */
class FileBodyTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start(new SendBodyRoutes());
    }

    @Test
    void sendsTheTextOfAFile(@TempDir Path folder) throws Exception {
        // given
        Files.writeString(folder.resolve("order.txt"), SendBodyRoutes.TEXT);
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder + "?charset=UTF-8&initialDelay=1&delay=10")
                        .to("chatmaid:send?to=+15557654321")
                        .to("mock:sent");
            }
        });
        routes.mock("sent").expectedMessageCount(1);
        // then
        routes.mock("sent").assertIsSatisfied();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly(SendBodyRoutes.TEXT);
    }
}
