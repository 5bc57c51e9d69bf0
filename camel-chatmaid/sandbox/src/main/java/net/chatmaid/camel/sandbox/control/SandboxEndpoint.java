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
package net.chatmaid.camel.sandbox.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.api.ApiKeyRegistry;
import net.chatmaid.camel.sandbox.api.ErrorResponseException;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.feed.ChangeFeed;
import net.chatmaid.camel.sandbox.json.TimestampFormat;
import net.chatmaid.camel.sandbox.webhook.WebhookScheduler;

/** Responds to requests about the sandbox itself. */
final class SandboxEndpoint {

    private final ControlSettings settings;
    private final SandboxClock clock;
    private final ChangeFeed feed;
    private final WebhookScheduler webhooks;

    SandboxEndpoint(ControlSettings settings, SandboxClock clock, ChangeFeed feed, WebhookScheduler webhooks) {
        this.settings = settings;
        this.clock = clock;
        this.feed = feed;
        this.webhooks = webhooks;
    }

    SandboxResponse get() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("baseUrl", settings.baseUrl().get());
        fields.put("testKey", ApiKeyRegistry.TEST_KEY);
        fields.put("liveKey", ApiKeyRegistry.LIVE_KEY);
        fields.put("host", settings.host());
        fields.put("manualClock", clock.isManual());
        fields.put("now", TimestampFormat.iso(clock.now()));
        fields.put("stepMillis", settings.step().toMillis());
        fields.put("rateLimit", settings.requestsPerMinute());
        fields.put("webhookUrl", WebhookEndpoint.url(webhooks));
        fields.put("version", SandboxVersion.find());
        return ControlResponses.json(200, fields);
    }

    SandboxResponse advance(ReceivedRequest request) {
        Duration time = RequestBody.of(request, "millis").requiredMillis("millis");
        if (!clock.isManual()) {
            throw new ErrorResponseException(409, "The sandbox runs on the system clock, which cannot be advanced.");
        }
        clock.advance(time);
        webhooks.wakeForDue();
        feed.onTimeAdvanced();
        return ControlResponses.json(200, Map.of("now", TimestampFormat.iso(clock.now())));
    }

    SandboxResponse reset(ReceivedRequest request) {
        RequestBody.of(request);
        settings.reset().run();
        return ControlResponses.noContent();
    }
}
