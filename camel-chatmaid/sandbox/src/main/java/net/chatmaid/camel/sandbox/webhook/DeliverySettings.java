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
package net.chatmaid.camel.sandbox.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where and how webhooks are delivered.
 *
 * @param target the receiver; empty for no webhooks
 * @param retries the delay after each failed attempt; after the last one the delivery is given up
 * @param disorder which deliveries are dropped, doubled or held back
 * @param futureFields whether every object has a field that no client knows
 */
public record DeliverySettings(
        Optional<WebhookTarget> target, List<Duration> retries, DeliveryDisorder disorder, boolean futureFields) {}
