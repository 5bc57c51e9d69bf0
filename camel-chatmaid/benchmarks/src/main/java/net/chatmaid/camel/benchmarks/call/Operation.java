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
package net.chatmaid.camel.benchmarks.call;

import static net.chatmaid.camel.benchmarks.call.Contestant.bareClient;
import static net.chatmaid.camel.benchmarks.call.Contestant.bareRoute;
import static net.chatmaid.camel.benchmarks.call.Contestant.chatmaid;
import static net.chatmaid.camel.benchmarks.call.Contestant.handWritten;
import static net.chatmaid.camel.benchmarks.call.Contestant.measured;
import static net.chatmaid.camel.benchmarks.call.Contestant.received;
import static net.chatmaid.camel.benchmarks.call.Contestant.whatsapp;

import java.util.List;

/** What is measured, at which numbers of threads, and who can do it. */
public enum Operation {
    /** Sends a text. */
    send(List.of(1, 8, 32), bareClient, bareRoute, chatmaid, measured, handWritten, whatsapp),
    /** Looks one message up. */
    status(List.of(1, 8), bareClient, bareRoute, chatmaid, handWritten),
    /** Lists 100 messages. */
    listing(List.of(1), bareClient, bareRoute, chatmaid, handWritten),
    /** Handles the webhook of a new event: verifies and parses it, and routes it once to a route that does nothing. */
    webhook(List.of(1), received, chatmaid, handWritten),
    /** Fetches a list on which 100 messages have a new stage, and routes each stage once to a route that does nothing. */
    poll(List.of(1), chatmaid, handWritten);

    /** So many webhooks that the first is forgotten after the last: the component remembers 500,000 changes. */
    public static final int WEBHOOKS = 510_000;

    private final List<Integer> threads;
    private final List<Contestant> contestants;

    Operation(List<Integer> threads, Contestant... contestants) {
        this.threads = threads;
        this.contestants = List.of(contestants);
    }

    /** Prepares the component's {@link #poll} with a number of consumers, which take turns. */
    public static Call pollOf(int consumers, int port) throws Exception {
        return ChatmaidPoll.open(port, consumers);
    }

    public List<Integer> threads() {
        return threads;
    }

    public List<Contestant> contestants() {
        return contestants;
    }

    /**
     * Prepares the call of one of the contestants.
     *
     * @param port the port of the server on this machine
     * @param webhooks the number of webhooks that are signed beforehand
     */
    public Call open(Contestant contestant, int port, int webhooks) throws Exception {
        if (!contestants.contains(contestant)) {
            throw new IllegalArgumentException(contestant.title() + " has no " + this);
        }
        return switch (this) {
            case send -> Calls.send(contestant, port);
            case status -> Calls.status(contestant, port);
            case listing -> Calls.listing(contestant, port);
            case webhook -> Calls.webhook(contestant, webhooks);
            case poll -> Calls.poll(contestant, port);
        };
    }

    /** The length of the body of the webhooks. */
    public static int webhookBody() {
        return WebhookCall.bodyLength();
    }
}
