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

/** The metrics of a component. This interface alone measures nothing. Thread-safe. */
public interface ComponentMetrics extends AutoCloseable {

    /** The metrics of an application without Micrometer. */
    ComponentMetrics NONE = new ComponentMetrics() {};

    /** Measures the requests and the senders of a client, and of those that share with it. */
    default void addAccount(ChatmaidClient client) {}

    /**
     * Returns the listener that measures the changes of an operation.
     *
     * @param routeId the route of the consumer; {@code null} if there is none
     */
    default ChangeListener changes(ChatmaidOperation operation, String routeId) {
        return ChangeListener.NONE;
    }

    /** Returns the listener that measures the responses to webhooks. */
    default WebhookListener webhooks() {
        return response -> {};
    }

    /** Removes all meters. */
    @Override
    default void close() {}
}
