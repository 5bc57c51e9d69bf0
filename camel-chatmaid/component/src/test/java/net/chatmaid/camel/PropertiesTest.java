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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The component in an application of Camel Main, configured by nothing but properties. */
class PropertiesTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final Main main = new Main();

    @AfterEach
    void close() {
        main.stop();
    }

    @Test
    void everyOptionCanBeAProperty() throws Exception {
        // given
        main.addInitialProperty("camel.component.chatmaid.api-key", sandbox.liveKey());
        main.addInitialProperty("camel.component.chatmaid.baseUrl", sandbox.baseUrl());
        main.addInitialProperty("camel.component.chatmaid.from", "+15551234567");
        main.addInitialProperty("camel.component.chatmaid.requests-per-minute", "0");
        main.addInitialProperty("camel.component.chatmaid.retry-delay", "2s");
        main.addInitialProperty("camel.component.chatmaid.lookback", "PT1H");
        // when
        main.start();
        main.getCamelTemplate().sendBody("chatmaid:send?to=+15557654321", "hi");
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::from).containsExactly("+15551234567");
        ChatmaidConfiguration options = main.getCamelContext()
                .getComponent("chatmaid", ChatmaidComponent.class)
                .getConfiguration();
        assertThat(options.getRetryDelay()).isEqualTo(2000);
        assertThat(options.getLookback()).isEqualTo(3_600_000);
        assertThat(options.getRequestsPerMinute()).isZero();
    }

    @Test
    void anEndpointOverridesTheComponent() throws Exception {
        // given
        main.addInitialProperty("camel.component.chatmaid.api-key", sandbox.liveKey());
        main.addInitialProperty("camel.component.chatmaid.base-url", sandbox.baseUrl());
        main.addInitialProperty("camel.component.chatmaid.to", "+15550001111");
        main.start();
        // when
        main.getCamelTemplate().sendBody("chatmaid:send?to=+15557654321", "hi");
        main.getCamelTemplate().sendBody("chatmaid:send", "hi");
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::to).containsExactly("+15557654321", "+15550001111");
    }
}
