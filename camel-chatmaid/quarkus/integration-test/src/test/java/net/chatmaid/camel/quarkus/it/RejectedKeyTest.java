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
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An application whose API key is rejected. */
@QuarkusTest
@WithTestResource(RejectingSandboxResource.class)
@Tag("health")
class RejectedKeyTest {

    ChatmaidSandbox sandbox;

    private final HealthPage health = new HealthPage();

    @Test
    void isNotReadyAndShowsNoKey() {
        // when
        await().untilAsserted(() ->
                assertThat(health.ready("chatmaid").toString()).contains("\"DOWN\"", "missing, not valid or revoked"));
        // then
        assertThat(health.ready("chatmaid").toString()).doesNotContain(sandbox.liveKey());
    }
}
