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
package net.chatmaid.camel.benchmarks.jmh;

import static net.chatmaid.camel.benchmarks.call.Contestant.bareClient;
import static net.chatmaid.camel.benchmarks.call.Contestant.bareRoute;
import static net.chatmaid.camel.benchmarks.call.Contestant.handWritten;
import static net.chatmaid.camel.benchmarks.call.Contestant.received;
import static net.chatmaid.camel.benchmarks.call.Contestant.whatsapp;

import net.chatmaid.camel.benchmarks.Bars;
import net.chatmaid.camel.benchmarks.call.Contestant;

/** The limits of the component's calls, as far as they were measured. */
public final class ThroughputBars {

    private static final int BYTES_OF_SEND = 18_000;
    private static final int BYTES_OVER_BARE_ROUTE = 4_000;
    private static final int WEBHOOKS = 100_000;
    private static final int BODIES = 6;

    private final Samples samples;
    private final int webhookBody;
    private final Bars bars = new Bars();

    private ThroughputBars(Samples samples, int webhookBody) {
        this.samples = samples;
        this.webhookBody = webhookBody;
    }

    /** @param webhookBody the length of a webhook's body */
    public static Bars of(Samples samples, int webhookBody) {
        ThroughputBars all = new ThroughputBars(samples, webhookBody);
        samples.cases().stream()
                .filter(measured -> measured.contestant() == Contestant.chatmaid)
                .forEach(all::add);
        return all.bars;
    }

    private void add(Case chatmaid) {
        switch (chatmaid.operation()) {
            case send -> send(chatmaid);
            case status -> rate(chatmaid, bareRoute, 0.9);
            case listing -> {
                rate(chatmaid, bareClient, 0.9);
                samples.beside(chatmaid, bareClient)
                        .ifPresent(bare -> bars.atMost(
                                chatmaid + " bytes / " + bare.contestant().title(),
                                bytes(chatmaid) / bytes(bare),
                                1.2,
                                ""));
            }
            case webhook -> webhook(chatmaid);
            case poll -> {
                // has no limit
            }
        }
    }

    private void send(Case chatmaid) {
        rate(chatmaid, bareRoute, 0.9);
        rate(chatmaid, handWritten, 1.3);
        rate(chatmaid, whatsapp, 5);
        bars.atMost(chatmaid + " bytes a call", bytes(chatmaid), BYTES_OF_SEND, "");
        samples.beside(chatmaid, bareRoute)
                .ifPresent(bare -> bars.atMost(
                        chatmaid + " bytes over " + bare.contestant().title(),
                        bytes(chatmaid) - bytes(bare),
                        BYTES_OVER_BARE_ROUTE,
                        ""));
        samples.beside(chatmaid, handWritten)
                .ifPresent(other -> bars.atMost(
                        chatmaid + " bytes / " + other.contestant().title(), bytes(chatmaid) / bytes(other), 1, ""));
    }

    private void webhook(Case chatmaid) {
        bars.atLeast(chatmaid + " a second", samples.rate(chatmaid).median(), WEBHOOKS, "");
        samples.beside(chatmaid, received)
                .ifPresent(exchange -> bars.atMost(
                        chatmaid + " bytes without the " + exchange.contestant().title() + " / body",
                        (bytes(chatmaid) - bytes(exchange)) / webhookBody,
                        BODIES,
                        ""));
    }

    private void rate(Case chatmaid, Contestant contestant, double least) {
        samples.beside(chatmaid, contestant)
                .ifPresent(other -> bars.atLeast(
                        chatmaid + " rate / " + contestant.title(),
                        samples.rate(chatmaid).median() / samples.rate(other).median(),
                        least,
                        ""));
    }

    private double bytes(Case measured) {
        return samples.bytes(measured).median();
    }
}
