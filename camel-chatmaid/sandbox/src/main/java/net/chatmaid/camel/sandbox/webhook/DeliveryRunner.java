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

import java.nio.charset.StandardCharsets;
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
import net.chatmaid.camel.sandbox.webhook.DeliveryAttempt.Outcome;
import net.chatmaid.camel.sandbox.webhook.DeliveryDisorder.Copies;

/** Makes the deliveries that are due, with the disorder that is set. Thread-safe. */
final class DeliveryRunner {

    private final SandboxClock clock;
    private final List<Duration> retries;
    private final JsonWriter json;
    private final DeliveryLog attempts;
    private final WebhookHttpClient sender = new WebhookHttpClient();

    DeliveryRunner(DeliverySettings settings, SandboxClock clock, DeliveryLog attempts) {
        this.attempts = attempts;
        this.clock = clock;
        this.retries = settings.retries();
        this.json = new JsonWriter(settings.futureFields());
    }

    /** Blocks until the receiver responds, at most two minutes for each time that it is sent. */
    void deliver(DeliveryQueue queue, PlannedDelivery delivery, WebhookTarget target, DeliveryDisorder disorder)
            throws InterruptedException {
        Delivery each = new Delivery(queue, delivery, target);
        if (!delivery.isFirst()) {
            each.send(delivery.signed(), Copies.ONE);
        } else if (delivery.event().holds()) {
            DeliveryDisorder.Effect effect = disorder.effectOn(delivery.number());
            if (delivery.heldBack() || each.isDeliveredNow(effect, disorder.heldBack())) {
                each.send(sign(delivery.event(), target), effect.copies());
            }
        }
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

    private static WebhookReply reply(CompletableFuture<WebhookReply> reply) throws InterruptedException {
        try {
            return reply.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A webhook was neither accepted nor rejected.", e);
        }
    }

    /** One delivery that is being made. */
    private final class Delivery {

        private final DeliveryQueue queue;
        private final PlannedDelivery planned;
        private final WebhookTarget target;

        Delivery(DeliveryQueue queue, PlannedDelivery planned, WebhookTarget target) {
            this.queue = queue;
            this.planned = planned;
            this.target = target;
        }

        boolean isDeliveredNow(DeliveryDisorder.Effect effect, Duration heldBack) {
            queue.counter().add(DeliveryCounter.Kind.EVENT);
            if (effect.copies() != Copies.ONE) {
                queue.counter().add(DeliveryCounter.Kind.DOUBLED);
            }
            if (effect.dropped()) {
                queue.counter().add(DeliveryCounter.Kind.DROPPED);
                log(null, Outcome.DROPPED, null, null, effect.copies());
                return false;
            } else if (effect.heldBack()) {
                queue.counter().add(DeliveryCounter.Kind.REORDERED);
                // not from now on: the clock may have been advanced far over it
                Instant until = planned.event().at().plus(heldBack);
                log(null, Outcome.HELD_BACK, null, until, effect.copies());
                queue.hold(planned, until);
                return false;
            }
            return true;
        }

        void send(PlannedDelivery.Signed signed, Copies copies) throws InterruptedException {
            CompletableFuture<WebhookReply> first = post(signed);
            if (copies == Copies.AT_ONCE) {
                CompletableFuture<WebhookReply> second = post(signed);
                settle(signed, reply(first), copies);
                settle(signed, reply(second), copies);
            } else {
                settle(signed, reply(first), copies);
            }
            if (copies == Copies.ONE_AFTER_THE_OTHER) {
                settle(signed, reply(post(signed)), copies);
            }
            queue.attempted(planned);
        }

        private CompletableFuture<WebhookReply> post(PlannedDelivery.Signed signed) {
            queue.counter().add(DeliveryCounter.Kind.ATTEMPT);
            return sender.deliver(target, planned.event().name(), signed);
        }

        private void settle(PlannedDelivery.Signed signed, WebhookReply reply, Copies copies) {
            if (reply.isAccepted()) {
                queue.counter().add(DeliveryCounter.Kind.ACCEPTED);
                log(signed, Outcome.ACCEPTED, reply, null, copies);
                return;
            }
            Outcome outcome = reply.status() == null ? Outcome.FAILED : Outcome.REJECTED;
            if (planned.retries() < retries.size()) {
                // a retry keeps its signature: the harder of the two ways, of which Chatmaid publishes neither
                Instant due = clock.now().plus(retries.get(planned.retries()));
                log(signed, outcome, reply, due, copies);
                queue.retry(planned, signed, due);
            } else {
                queue.counter().add(DeliveryCounter.Kind.GIVEN_UP);
                log(signed, outcome, reply, null, copies);
            }
        }

        private void log(
                PlannedDelivery.Signed signed, Outcome outcome, WebhookReply reply, Instant next, Copies copies) {
            SandboxEvent event = planned.event();
            attempts.add(new DeliveryAttempt(
                    0,
                    clock.now(),
                    event.name(),
                    event.messageId(),
                    event.subject(),
                    planned.retries() + 1,
                    target.url(),
                    outcome,
                    reply == null ? null : reply.status(),
                    reply == null ? null : reply.error(),
                    next,
                    copies != Copies.ONE,
                    reply == null ? null : reply.took(),
                    signed == null ? null : new String(signed.body(), StandardCharsets.UTF_8)));
        }
    }
}
