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

import static net.chatmaid.camel.quarkus.it.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A probe asks Chatmaid once a second here. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class ReadinessTest {

    private static final String SENDER = "+15551234567";
    private static final String UP = "\"status\": \"UP\"";
    private static final String DOWN = "\"status\": \"DOWN\"";

    @Inject
    CamelContext context;

    ChatmaidSandbox sandbox;

    private final HealthPage health = new HealthPage();

    @AfterEach
    void asItWas() {
        sandbox.clearFaults();
        sandbox.setConnectionStatus(SENDER, "connected");
        ChatmaidComponent chatmaid = context.getComponent("chatmaid", ChatmaidComponent.class);
        await().untilAsserted(() -> assertThat(chatmaid.getPauseLeftMillis()).isZero());
        says(UP, SENDER + " is connected");
    }

    @Test
    void isReadyAndTellsNoSecret() {
        says(UP, "Chatmaid accepts it", SENDER + " is connected");
        assertThat(health.ready()).doesNotContain(sandbox.liveKey(), SandboxResource.SECRET);
    }

    @Test
    void isNotReadyWhileTheSenderIsDisconnected() {
        // when
        sandbox.setConnectionStatus(SENDER, "disconnected");

        // then
        says(DOWN, "none of the account's 2 is connected");
    }

    @Test
    void aRefusedKeyIsToldWithoutTheKey() {
        // when
        sandbox.failNext(1, "GET", "/v1/phone-numbers", Fault.status(401));

        // then
        says(DOWN, "Chatmaid does not accept it");
        assertThat(health.ready()).doesNotContain(sandbox.liveKey());
    }

    @Test
    void aKeyThatMayNotListTheSendersIsTold() {
        // when
        sandbox.failNext(1, "GET", "/v1/phone-numbers", Fault.status(403));

        // then
        says(DOWN, "it may not list the senders");
    }

    @Test
    void aServerThatFailsIsTold() {
        // when
        sandbox.failNext(1, "GET", "/v1/phone-numbers", Fault.status(503));

        // then
        says(DOWN, "not known", "503");
    }

    @Test
    void a429SaysNothingAboutTheAccount() {
        // given
        int before = requests();
        sandbox.failNext(1, "GET", "/v1/phone-numbers", Fault.rateLimited(Duration.ofSeconds(3)));

        // then
        await().untilAsserted(() -> {
            assertThat(health.ready()).contains(UP, SENDER + " is connected");
            assertThat(requests()).isGreaterThan(before);
        });
    }

    @Test
    void aProbeThatFollowsAnotherSpendsNoRequest() {
        // then: sooner or later one comes within a second, however slow the machine is
        await().until(() -> {
            health.ready();
            int before = requests();
            health.ready();
            return requests() == before;
        });
    }

    private int requests() {
        return sandbox.requestCount("GET", "/v1/phone-numbers");
    }

    private void says(String... words) {
        await().untilAsserted(() -> assertThat(health.ready()).contains(words));
    }
}
