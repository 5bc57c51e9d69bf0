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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * An attempt to deliver an event, or that the disorder left one out.
 *
 * @param number unique, and larger than those of earlier attempts
 * @param at when it ended, by the sandbox's clock
 * @param event the name of the event, such as {@code message.sent}
 * @param messageId the message that the event is about, or null
 * @param subject whose events are delivered in order
 * @param attempt 1 for the first one
 * @param url where to
 * @param outcome what became of it
 * @param status the status of the response, or null
 * @param error why there was no response, or null
 * @param nextAttemptAt when the next one is due, or null
 * @param doubled whether the disorder delivers the event twice
 * @param took how long it took, in real time; null without a request
 * @param body the JSON of the request; null without a request
 */
public record DeliveryAttempt(
        long number,
        Instant at,
        String event,
        String messageId,
        String subject,
        int attempt,
        URI url,
        Outcome outcome,
        Integer status,
        String error,
        Instant nextAttemptAt,
        boolean doubled,
        Duration took,
        String body) {

    /** What became of an attempt. */
    public enum Outcome {
        ACCEPTED,
        REJECTED,
        FAILED,
        DROPPED,
        HELD_BACK
    }

    DeliveryAttempt numbered(long newNumber) {
        return new DeliveryAttempt(
                newNumber,
                at,
                event,
                messageId,
                subject,
                attempt,
                url,
                outcome,
                status,
                error,
                nextAttemptAt,
                doubled,
                took,
                body);
    }
}
