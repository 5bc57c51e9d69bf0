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

import net.chatmaid.camel.ChatmaidOperation;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.consumer.ChangeListener;
import net.chatmaid.camel.consumer.webhook.WebhookListener;
import org.apache.camel.CamelContext;

/** The metrics of a component in a meter registry. Thread-safe. */
final class MicrometerMetrics implements ComponentMetrics {

    private final ComponentMeters meters;
    private final RequestMeters requests;
    private final StageMeters stages;
    private final SenderMeters senders;

    private MicrometerMetrics(ComponentMeters meters) {
        this.meters = meters;
        this.requests = new RequestMeters(meters);
        this.stages = new StageMeters(meters);
        this.senders = new SenderMeters(meters);
    }

    static ComponentMetrics open(CamelContext context, String component, ComponentState state) {
        return MeterRegistries.find(context.getRegistry())
                .map(registry -> new ComponentMeters(registry, context.getName(), component))
                .map(meters -> open(meters, state))
                .orElse(NONE);
    }

    private static ComponentMetrics open(ComponentMeters meters, ComponentState state) {
        meters.gauge("chatmaid.permits.available", "The requests that can be made now", () -> {
            long permits = state.permits().getAsLong();
            return permits < 0 ? Double.NaN : permits;
        });
        meters.gauge("chatmaid.requests.waiting", "The requests that wait for a permit", state.waiting()::getAsInt);
        meters.millis("chatmaid.requests.pause", "The rest of the pause after a 429", state.pauseMillis()::getAsLong);
        meters.gauge("chatmaid.messages.tracked", "The tracked messages", state.tracked()::getAsInt);
        return new MicrometerMetrics(meters);
    }

    @Override
    public void addAccount(ChatmaidClient client) {
        client.addRequestListener(requests);
        client.addPhoneListener(senders.account());
    }

    @Override
    public ChangeListener changes(ChatmaidOperation operation, String routeId) {
        return new ChangeMeters(meters, stages, operation.name(), routeId);
    }

    @Override
    public WebhookListener webhooks() {
        return new WebhookMeters(meters);
    }

    @Override
    public void close() {
        meters.removeAll();
    }
}
