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

import java.time.Duration;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox whose webhooks a test disturbs, and what receives them. */
final class DisturbedWebhooks implements AfterEachCallback {

    static final Duration STEP = Duration.ofMillis(500);
    static final WebhookDisorder SEEDED = WebhookDisorder.seed(7);

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
            .clock(SandboxClock.manual())
            .webhook(receiver.url(), WebhookReceiver.SECRET)
            .start();

    @Override
    public void afterEach(ExtensionContext test) {
        sandbox.close();
        receiver.close();
    }

    ChatmaidSandbox sandbox() {
        return sandbox;
    }

    WebhookReceiver receiver() {
        return receiver;
    }
}
