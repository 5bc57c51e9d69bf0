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
package net.chatmaid.camel.metrics;

import io.micrometer.core.instrument.Counter;
import java.util.EnumMap;
import java.util.Map;
import net.chatmaid.camel.consumer.webhook.WebhookListener;
import net.chatmaid.camel.consumer.webhook.WebhookResponse;

/** Measures the responses to webhooks. Thread-safe. */
final class WebhookMeters implements WebhookListener {

    private final Map<WebhookResponse, Counter> responses = new EnumMap<>(WebhookResponse.class);

    WebhookMeters(ComponentMeters meters) {
        for (WebhookResponse response : WebhookResponse.values()) {
            responses.put(
                    response,
                    meters.counter(
                            "chatmaid.webhooks",
                            "The requests to the webhook, by their response",
                            "outcome",
                            TagValue.of(response)));
        }
    }

    @Override
    public void onResponse(WebhookResponse response) {
        responses.get(response).increment();
    }
}
