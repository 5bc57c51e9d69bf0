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

import java.time.Instant;

/**
 * An attempt to deliver an event that is planned.
 *
 * @param due when
 * @param sequence orders those that are due at the same time; unique in its queue
 * @param number the event's number, from 0; a retry keeps it
 * @param retries how many attempts were made before
 * @param heldBack whether it was held back before
 * @param signed null before the first attempt
 */
record PlannedDelivery(
        Instant due, long sequence, long number, SandboxEvent event, int retries, boolean heldBack, Signed signed) {

    boolean isFirst() {
        return signed == null;
    }

    /** The same delivery, held back until then. */
    PlannedDelivery heldBackUntil(Instant later, long newSequence) {
        return new PlannedDelivery(later, newSequence, number, event, retries, true, signed);
    }

    /** The same delivery, due since its event happened. */
    PlannedDelivery released() {
        return new PlannedDelivery(event.at(), sequence, number, event, retries, true, signed);
    }

    /** The content of the request. */
    record Signed(byte[] body, String signature) {}
}
