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

import java.util.stream.Collectors;
import net.chatmaid.camel.sandbox.state.MessageOutcome;

/** What the runnable jar prints. */
final class CommandLineTexts {

    private CommandLineTexts() {}

    static String started(ChatmaidSandbox sandbox, SandboxSettings settings) {
        String limit = settings.api().requestsPerMinute() == 0
                ? "none (an account normally has 100 requests a minute: --rate-limit 100)"
                : settings.api().requestsPerMinute() + " requests a minute";
        return """
                Chatmaid sandbox: %s
                Page:             %s/
                Keys:             %s
                                  any other sk_test_* or sk_live_* key works too
                Rate limit:       %s
                Try it:           curl -X POST %s/v1/messages/send -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' -d '{"fromPhoneId":"+15551234567","to":"+15557654321","content":"Order 7784 confirmed"}'
                Stop it:          Ctrl+C
                """.formatted(
                        sandbox.baseUrl(),
                        sandbox.baseUrl(),
                        keys(sandbox, settings),
                        limit,
                        sandbox.baseUrl(),
                        sandbox.testKey());
    }

    private static String keys(ChatmaidSandbox sandbox, SandboxSettings settings) {
        return settings.api().live()
                ? sandbox.testKey() + " and " + sandbox.liveKey() + " (both behave as live keys)"
                : sandbox.testKey() + " (sent at once), " + sandbox.liveKey() + " (pending, sent, delivered, read)";
    }

    static String help() {
        return """
                A server with Chatmaid's API. It keeps messages, senders and keys in memory until it stops.

                  --port N             the port to listen on, 0 to 65535; default 8090; 0 means any free one
                  --host ADDRESS       the address to listen on; default 127.0.0.1; 0.0.0.0 means all.
                                       With another than the default, every machine that reaches the sandbox can read
                                       and change everything on its page: it needs no key
                  --live               every key behaves as a live key
                  --rate-limit N       requests a minute for each key; default 0: no limit
                  --step DURATION      time between two stages of a live message: 500ms, 2s, 1m, PT0.5S; default 500ms
                  --list-order ORDER   newest (default), oldest or shuffled
                  --disconnected-send RESPONSE
                                       the response to a live send while its sender is not connected: accepted
                                       (default; it fails later with NOT_CONNECTED), 400 or 404
                  --webhook-url URL    where to deliver webhooks; default none
                  --webhook-secret S   the secret that signs them
                  --webhook-retries D  the time to wait after each failed attempt; default 1m,5m,15m
                  --webhook-dropped X  share of the webhooks that are never delivered, 0 to 1; default 0, as the next three
                  --webhook-doubled X  share that is delivered twice, one after the other
                  --webhook-doubled-at-once X
                                       share that is delivered twice at the same time
                  --webhook-reordered X
                                       share that is held back until a later one of the same message is delivered
                  --webhook-held-back DURATION
                                       the maximum time for which they are held back; default 2s
                  --webhook-seed N     the same seed selects the same webhooks; default 0
                  --verbose            print a line for each API request: time, method, path, status, duration, message
                  --help               this text

                Recipients with another outcome (with a live key; with a test key, those that fail do so at once):

                %s
                Every other recipient: pending, sent, delivered, read, one stage a step.
                """.formatted(
                MessageOutcome.magic().stream().map(CommandLineTexts::row).collect(Collectors.joining()));
    }

    private static String row(MessageOutcome outcome) {
        return "  " + outcome.recipient() + "  "
                + (outcome.failsAtOnce() ? "pending, then failed with " + outcome.name() : outcome.explanation())
                + "\n";
    }
}
