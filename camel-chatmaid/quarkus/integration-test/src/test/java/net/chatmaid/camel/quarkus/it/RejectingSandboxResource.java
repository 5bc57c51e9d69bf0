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

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** A sandbox that rejects the application's API key, and hands itself to tests that have a field for it. */
public final class RejectingSandboxResource implements QuarkusTestResourceLifecycleManager {

    private ChatmaidSandbox sandbox;

    @Override
    public Map<String, String> start() {
        sandbox = ChatmaidSandbox.start();
        sandbox.revoke(sandbox.liveKey());
        return Map.of(
                "camel.component.chatmaid.base-url",
                sandbox.baseUrl(),
                "camel.component.chatmaid.api-key",
                sandbox.liveKey(),
                "camel.component.chatmaid.webhook-secret",
                SandboxResource.SECRET);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(sandbox, new TestInjector.MatchesType(ChatmaidSandbox.class));
    }

    @Override
    public void stop() {
        sandbox.close();
    }
}
