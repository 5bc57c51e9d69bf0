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

import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;

/** Reads the options of the runnable jar. */
final class CommandLine {

    private static final int DEFAULT_PORT = 8090;

    private final ChatmaidSandbox.Builder builder = ChatmaidSandbox.builder().port(DEFAULT_PORT);
    private boolean help;
    private boolean verbose;
    private URI webhookUrl;
    private String webhookSecret;
    private WebhookDisorder disorder = WebhookDisorder.none();

    private CommandLine() {}

    /** Throws IllegalArgumentException with a sentence that names the option and what is allowed. */
    static CommandLine parse(String... args) {
        CommandLine line = new CommandLine();
        for (Iterator<String> rest = Arrays.asList(args).iterator(); rest.hasNext(); ) {
            line.option(rest.next(), rest);
        }
        line.finish();
        return line;
    }

    boolean help() {
        return help;
    }

    /** Whether each request is printed. */
    boolean verbose() {
        return verbose;
    }

    SandboxSettings settings() {
        return builder.settings();
    }

    private void option(String option, Iterator<String> rest) {
        switch (option) {
            case "--help", "-h" -> help = true;
            case "--verbose" -> verbose = true;
            case "--live" -> builder.live(true);
            case "--host" -> builder.host(value(option, rest));
            case "--port" -> builder.port(OptionValues.number(option, value(option, rest), 0, 65535));
            case "--rate-limit" -> builder.rateLimit(OptionValues.number(option, value(option, rest), 0, 1_000_000));
            case "--step" -> builder.step(OptionValues.duration(option, value(option, rest)));
            case "--list-order" -> builder.listOrder(OptionValues.listOrder(option, value(option, rest)));
            case "--disconnected-send" ->
                builder.disconnectedSend(OptionValues.disconnectedSend(option, value(option, rest)));
            case "--webhook-url" -> webhookUrl = OptionValues.url(option, value(option, rest));
            case "--webhook-secret" -> webhookSecret = value(option, rest);
            case "--webhook-retries" -> builder.webhookRetries(OptionValues.durations(option, value(option, rest)));
            case "--webhook-dropped" -> disorder = disorder.dropped(share(option, rest));
            case "--webhook-doubled" -> disorder = disorder.doubled(share(option, rest));
            case "--webhook-doubled-at-once" -> disorder = disorder.doubledAtOnce(share(option, rest));
            case "--webhook-reordered" -> disorder = disorder.reordered(share(option, rest));
            case "--webhook-held-back" ->
                disorder = disorder.heldBackAtMost(OptionValues.duration(option, value(option, rest)));
            case "--webhook-seed" ->
                disorder = disorder.withSeed(OptionValues.number(option, value(option, rest), 0, Integer.MAX_VALUE));
            default ->
                throw new IllegalArgumentException("Unknown option " + option + "; allowed are --host, --port, --live,"
                        + " --rate-limit, --step, --list-order, --disconnected-send, --webhook-url, --webhook-secret,"
                        + " --webhook-retries,"
                        + " --webhook-dropped, --webhook-doubled, --webhook-doubled-at-once, --webhook-reordered,"
                        + " --webhook-held-back, --webhook-seed, --verbose and --help.");
        }
    }

    private void finish() {
        if ((webhookUrl == null) != (webhookSecret == null)) {
            throw new IllegalArgumentException(
                    "--webhook-url and --webhook-secret go together, but only one of them was given.");
        }
        if (webhookUrl != null) {
            builder.webhook(webhookUrl, webhookSecret);
        }
        builder.webhookDisorder(disorder);
    }

    private static double share(String option, Iterator<String> rest) {
        return OptionValues.share(option, value(option, rest));
    }

    private static String value(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isEmpty() || value.startsWith("--")) {
            throw new IllegalArgumentException(option + " needs a value after it; see --help.");
        }
        return value;
    }
}
