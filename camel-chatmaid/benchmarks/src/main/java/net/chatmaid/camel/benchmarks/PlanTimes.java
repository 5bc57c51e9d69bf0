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
package net.chatmaid.camel.benchmarks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.DoubleStream;
import net.chatmaid.camel.model.SendRequest;

/**
 * How long it takes to plan a poll, and how long a send has waited for that.
 *
 * @param millis the time of a plan, in milliseconds
 * @param longestWait the longest time that a send has waited, in milliseconds
 */
record PlanTimes(Spread millis, double longestWait) {

    private static final int PLANS = 20;
    private static final SendRequest SEND = SendRequest.builder()
            .from(Testbed.SENDER)
            .to(Testbed.RECIPIENT)
            .content("Your order is on its way")
            .build();

    /** Plans polls of which each would check all messages, while another thread sends. */
    static PlanTimes of(Testbed bed) {
        bed.time().advance(Duration.ofHours(2));
        AtomicBoolean ended = new AtomicBoolean();
        Thread sender = new Thread(
                () -> {
                    while (!ended.get()) {
                        bed.client().send(SEND).join();
                    }
                },
                "sender");
        bed.sendWaits().takeLongest();
        sender.start();
        double[] plans = DoubleStream.generate(() -> plan(bed)).limit(PLANS).toArray();
        ended.set(true);
        join(sender);
        return new PlanTimes(
                Spread.of(DoubleStream.of(plans)), bed.sendWaits().takeLongest().toNanos() / 1e6);
    }

    /** A poll that may request nothing only plans. */
    private static double plan(Testbed bed) {
        long began = System.nanoTime();
        bed.poll(() -> false);
        return (System.nanoTime() - began) / 1e6;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
