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

/**
 * The counts of webhooks since the start or reset of the sandbox.
 *
 * @param events the events that have happened, including dropped ones
 * @param attempts the requests that were made to deliver them, including retries
 * @param accepted the attempts with a 2xx response
 * @param dropped the events that were dropped
 * @param doubled the events that were delivered twice, at once or one after the other
 * @param reordered the events that were held back, whether or not another overtook them
 * @param givenUp the deliveries that failed with their last retry; of a doubled event both can be
 */
public record WebhookCounts(
        int events, int attempts, int accepted, int dropped, int doubled, int reordered, int givenUp) {}
