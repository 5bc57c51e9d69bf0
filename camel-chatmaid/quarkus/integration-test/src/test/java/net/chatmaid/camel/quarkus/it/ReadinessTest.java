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
package net.chatmaid.camel.quarkus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.quarkus.it.SandboxResource.InjectSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each probe asks Chatmaid here. */
@QuarkusTest
@TestProfile(ReadinessTest.AlwaysAsked.class)
@WithTestResource(SandboxResource.class)
class ReadinessTest {

    public static final class AlwaysAsked implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.camel.chatmaid.health.interval", "0s", "quarkus.camel.chatmaid.health.timeout", "1s");
        }
    }

    private static final String SENDER = "+15551234567";

    @Inject
    CamelContext context;

    @InjectSandbox
    ChatmaidSandbox sandbox;

    private final HealthPage health = new HealthPage();

    @AfterEach
    void asItWas() {
        sandbox.clearFaults();
        sandbox.setConnectionStatus(SENDER, "connected");
        ChatmaidComponent chatmaid = context.getComponent("chatmaid", ChatmaidComponent.class);
        await().untilAsserted(() -> assertThat(chatmaid.getPauseLeftMillis()).isZero());
    }

    @Test
    void isReadyAndTellsNoSecret() {
        assertThat(health.ready())
                .contains("\"status\": \"UP\"", "Chatmaid accepts it", SENDER + " is connected")
                .doesNotContain(sandbox.liveKey(), SandboxResource.SECRET);
    }

    @Test
    void isNotReadyWhileTheSenderIsDisconnected() {
        // when
        sandbox.setConnectionStatus(SENDER, "disconnected");

        // then
        assertThat(health.ready()).contains("\"status\": \"DOWN\"", "none of the account's 2 is connected");

        // when
        sandbox.setConnectionStatus(SENDER, "connected");

        // then
        assertThat(health.ready()).contains("\"status\": \"UP\"", SENDER + " is connected");
    }

    @Test
    void aRefusedKeyIsToldWithoutTheKey() {
        // given
        sandbox.failNext(1, "GET", "/v1/phone-numbers", Fault.status(401));

        // then
        assertThat(health.ready())
                .contains("\"status\": \"DOWN\"", "Chatmaid does not accept it")
                .doesNotContain(sandbox.liveKey());
    }

    @Test
    void aKeyThatMayNotListTheSendersIsTold() {
        // given
        sandbox.failNext(1, "GET", "/v1/phone-numbers", Fault.status(403));

        // then
        assertThat(health.ready()).contains("\"status\": \"DOWN\"", "it may not list the senders");
    }

    @Test
    void a429SaysNothingAboutTheAccount() {
        // given
        health.ready();
        sandbox.failNext(1, "GET", "/v1/phone-numbers", Fault.rateLimited(Duration.ofSeconds(3)));

        // then
        assertThat(health.ready()).contains("\"status\": \"UP\"", SENDER + " is connected");
    }

    @Test
    void aServerThatFailsIsTold() {
        // given
        sandbox.failNext(1, "GET", "/v1/phone-numbers", Fault.status(503));

        // then
        assertThat(health.ready()).contains("\"status\": \"DOWN\"", "not known", "503");
    }
}
