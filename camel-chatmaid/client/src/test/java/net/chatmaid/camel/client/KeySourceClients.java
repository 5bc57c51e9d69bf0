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
package net.chatmaid.camel.client;

import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Clients of API key sources, and a sandbox that rejects the keys that begin with {@link #OLD}. */
final class KeySourceClients implements BeforeEachCallback {

    static final String OLD = "sk_test_old0123456789";

    private final SandboxClient chatmaid = SandboxClient.withTestKey();

    @Override
    public void beforeEach(ExtensionContext test) {
        chatmaid.beforeEach(test);
        for (String rejected : List.of(OLD, OLD + 1, OLD + 2)) {
            sandbox().revoke(rejected);
        }
    }

    ChatmaidClient client(ApiKeySource source) {
        ManualTime time = chatmaid.time();
        return ChatmaidClient.builder(source)
                .baseUrl(sandbox().baseUrl())
                .retries(Clients.NO_RETRY)
                .scheduler(time.scheduler())
                .budget(RateBudget.perMinute(0, time.scheduler()))
                .build();
    }

    ChatmaidSandbox sandbox() {
        return chatmaid.sandbox();
    }
}
