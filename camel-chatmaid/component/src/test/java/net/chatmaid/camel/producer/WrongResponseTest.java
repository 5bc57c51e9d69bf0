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

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.SandboxRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Responses that do not conform to the API's document. */
class WrongResponseTest {

    @RegisterExtension
    static final ConformingSandbox SANDBOX = new ConformingSandbox();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(SANDBOX.get());

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void areReported() {
        // given
        SANDBOX.get()
                .wireMock()
                .stubFor(get("/v1/phone-numbers").willReturn(okJson("{\"success\":true,\"data\":[{\"id\":\"p1\"}]}")));
        // when
        routes.to("chatmaid:phones").send();
        // then
        assertThat(SANDBOX.wrongResponses()).singleElement().asString().contains("connectionStatus", "phoneNumber");
    }
}
