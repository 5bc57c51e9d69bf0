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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import net.chatmaid.camel.sandbox.WebhookDisorder.Copies;

/** Makes the deliveries that were taken from a queue, with whatever disorder there is. Thread-safe. */
final class Courier {

    private final SandboxClock clock;
    private final List<Duration> retries;
    private final WebhookBody bodies;
    private final WebhookSender sender = new WebhookSender();

    Courier(Settings settings) {
        this.clock = settings.clock();
        this.retries = settings.webhookRetries();
        this.bodies = new WebhookBody(settings);
    }

    /** Blocks until it was answered, at most two minutes for each time that it is sent. */
    void deliver(DeliveryQueue queue, Delivery delivery, WebhookTarget target, WebhookDisorder disorder)
            throws InterruptedException {
        if (!delivery.isFirst()) {
            send(queue, delivery, delivery.signed(), target, Copies.ONE);
        } else if (delivery.event().holds()) {
            WebhookDisorder.Strike strike = disorder.strikes(delivery.number());
            if (delivery.heldBack() || comesThrough(queue, delivery, strike, disorder.heldBack())) {
                send(queue, delivery, sign(delivery.event(), target), target, strike.copies());
            }
        }
    }

    private boolean comesThrough(
            DeliveryQueue queue, Delivery delivery, WebhookDisorder.Strike strike, Duration heldBack) {
        queue.tally().add(WebhookTally.Kind.EVENT);
        if (strike.copies() != Copies.ONE) {
            queue.tally().add(WebhookTally.Kind.DOUBLED);
        }
        if (strike.dropped()) {
            queue.tally().add(WebhookTally.Kind.DROPPED);
            return false;
        } else if (strike.heldBack()) {
            queue.tally().add(WebhookTally.Kind.REORDERED);
            // not from now on: the clock may have been advanced far over it
            queue.hold(delivery, delivery.event().at().plus(heldBack));
            return false;
        }
        return true;
    }

    private Delivery.Signed sign(WebhookEvent event, WebhookTarget target) {
        byte[] body = bodies.of(event);
        return new Delivery.Signed(body, WebhookSignature.of(body, target.secret(), clock.now()));
    }

    private void send(
            DeliveryQueue queue, Delivery delivery, Delivery.Signed signed, WebhookTarget target, Copies copies)
            throws InterruptedException {
        CompletableFuture<Boolean> first = post(queue, delivery, signed, target);
        if (copies == Copies.AT_ONCE) {
            CompletableFuture<Boolean> second = post(queue, delivery, signed, target);
            settle(queue, delivery, signed, first);
            settle(queue, delivery, signed, second);
        } else {
            settle(queue, delivery, signed, first);
        }
        if (copies == Copies.ONE_AFTER_THE_OTHER) {
            settle(queue, delivery, signed, post(queue, delivery, signed, target));
        }
        queue.attempted(delivery);
    }

    private CompletableFuture<Boolean> post(
            DeliveryQueue queue, Delivery delivery, Delivery.Signed signed, WebhookTarget target) {
        queue.tally().add(WebhookTally.Kind.ATTEMPT);
        return sender.deliver(target, delivery.event().name(), signed);
    }

    private void settle(
            DeliveryQueue queue, Delivery delivery, Delivery.Signed signed, CompletableFuture<Boolean> accepted)
            throws InterruptedException {
        if (answer(accepted)) {
            queue.tally().add(WebhookTally.Kind.ACCEPTED);
        } else if (delivery.retries() < retries.size()) {
            // a retry keeps its signature: the harder of the two ways, of which Chatmaid publishes neither
            Instant due = clock.now().plus(retries.get(delivery.retries()));
            queue.retry(delivery, signed, due);
        } else {
            queue.tally().add(WebhookTally.Kind.GIVEN_UP);
        }
    }

    private static boolean answer(CompletableFuture<Boolean> accepted) throws InterruptedException {
        try {
            return accepted.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A webhook was neither answered nor refused.", e);
        }
    }
}
