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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.json.JsonWriter;
import net.chatmaid.camel.sandbox.json.TimestampFormat;
import net.chatmaid.camel.sandbox.webhook.DeliveryDisorder.Copies;

/** Makes the deliveries that are due, with the disorder that is set. Thread-safe. */
final class DeliveryRunner {

    private final SandboxClock clock;
    private final List<Duration> retries;
    private final JsonWriter json;
    private final WebhookHttpClient sender = new WebhookHttpClient();

    DeliveryRunner(DeliverySettings settings, SandboxClock clock) {
        this.clock = clock;
        this.retries = settings.retries();
        this.json = new JsonWriter(settings.futureFields());
    }

    /** Blocks until the receiver responds, at most two minutes for each time that it is sent. */
    void deliver(DeliveryQueue queue, PlannedDelivery delivery, WebhookTarget target, DeliveryDisorder disorder)
            throws InterruptedException {
        if (!delivery.isFirst()) {
            send(queue, delivery, delivery.signed(), target, Copies.ONE);
        } else if (delivery.event().holds()) {
            DeliveryDisorder.Effect effect = disorder.effectOn(delivery.number());
            if (delivery.heldBack() || isDeliveredNow(queue, delivery, effect, disorder.heldBack())) {
                send(queue, delivery, sign(delivery.event(), target), target, effect.copies());
            }
        }
    }

    private boolean isDeliveredNow(
            DeliveryQueue queue, PlannedDelivery delivery, DeliveryDisorder.Effect effect, Duration heldBack) {
        queue.counter().add(DeliveryCounter.Kind.EVENT);
        if (effect.copies() != Copies.ONE) {
            queue.counter().add(DeliveryCounter.Kind.DOUBLED);
        }
        if (effect.dropped()) {
            queue.counter().add(DeliveryCounter.Kind.DROPPED);
            return false;
        } else if (effect.heldBack()) {
            queue.counter().add(DeliveryCounter.Kind.REORDERED);
            // not from now on: the clock may have been advanced far over it
            queue.hold(delivery, delivery.event().at().plus(heldBack));
            return false;
        }
        return true;
    }

    private PlannedDelivery.Signed sign(SandboxEvent event, WebhookTarget target) {
        byte[] body = body(event);
        return new PlannedDelivery.Signed(body, WebhookSignature.of(body, target.secret(), clock.now()));
    }

    private byte[] body(SandboxEvent event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", event.name());
        body.put("timestamp", TimestampFormat.iso(event.at()));
        body.put("data", event.data());
        return json.write(body);
    }

    private void send(
            DeliveryQueue queue,
            PlannedDelivery delivery,
            PlannedDelivery.Signed signed,
            WebhookTarget target,
            Copies copies)
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
            DeliveryQueue queue, PlannedDelivery delivery, PlannedDelivery.Signed signed, WebhookTarget target) {
        queue.counter().add(DeliveryCounter.Kind.ATTEMPT);
        return sender.deliver(target, delivery.event().name(), signed);
    }

    private void settle(
            DeliveryQueue queue,
            PlannedDelivery delivery,
            PlannedDelivery.Signed signed,
            CompletableFuture<Boolean> accepted)
            throws InterruptedException {
        if (response(accepted)) {
            queue.counter().add(DeliveryCounter.Kind.ACCEPTED);
        } else if (delivery.retries() < retries.size()) {
            // a retry keeps its signature: the harder of the two ways, of which Chatmaid publishes neither
            Instant due = clock.now().plus(retries.get(delivery.retries()));
            queue.retry(delivery, signed, due);
        } else {
            queue.counter().add(DeliveryCounter.Kind.GIVEN_UP);
        }
    }

    private static boolean response(CompletableFuture<Boolean> accepted) throws InterruptedException {
        try {
            return accepted.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A webhook was neither accepted nor rejected.", e);
        }
    }
}
