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

import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The journal of the requests that a sandbox received. */
class RequestJournalTest {

    @RegisterExtension
    final FaultedSandbox chatmaid = new FaultedSandbox();

    @Test
    void holdsRequestsWithoutTheKey() {
        chatmaid.client().get("/v1/messages?page=1&limit=5");
        chatmaid.client().send(PlainHttpClient.RECIPIENT);
        chatmaid.client().get("/elsewhere");
        assertThat(chatmaid.sandbox().requests()).hasSize(2);
        SandboxRequest first = chatmaid.sandbox().requests().get(0);
        assertThat(first.method()).isEqualTo("GET");
        assertThat(first.path()).isEqualTo("/v1/messages");
        assertThat(first.query()).isEqualTo("page=1&limit=5");
        assertThat(first.headers()).containsKey("user-agent").doesNotContainKey("authorization");
        assertThat(chatmaid.sandbox().requests().get(1).body()).contains("Order 7784");
        assertThat(chatmaid.sandbox().requests().toString())
                .doesNotContain(chatmaid.sandbox().testKey());
        assertThat(chatmaid.sandbox().requestCount("get", "/v1/messages")).isEqualTo(1);
        chatmaid.sandbox().clearRequests();
        assertThat(chatmaid.sandbox().requestCount()).isZero();
    }
}
