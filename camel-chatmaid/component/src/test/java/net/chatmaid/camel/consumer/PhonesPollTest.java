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
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests of the phones consumer. */
class PhonesPollTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void passTime() {
        routes.sandbox().clock().advance(Duration.ofHours(48));
    }

    @Test
    void makesOneRequestForAPoll() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(PhoneChanges.URI + "&repeatCount=3").to("mock:end");
            }
        });
        // then
        await().until(() -> routes.sandbox().requestCount() >= 3);
        assertThat(routes.sandbox().requests())
                .allSatisfy(request -> assertThat(request.path()).isEqualTo("/v1/phone-numbers"));
    }
}
