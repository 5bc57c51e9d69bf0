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
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the options of the runnable jar. */
final class CommandLine {

    private static final int DEFAULT_PORT = 8080;
    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Map<String, ListOrder> LIST_ORDERS =
            Map.of("newest", ListOrder.NEWEST_FIRST, "oldest", ListOrder.OLDEST_FIRST, "shuffled", ListOrder.SHUFFLED);

    private final ChatmaidSandbox.Builder builder = ChatmaidSandbox.builder().port(DEFAULT_PORT);
    private boolean help;
    private URI webhookUrl;
    private String webhookSecret;

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

    Settings settings() {
        return builder.settings();
    }

    private void option(String option, Iterator<String> rest) {
        switch (option) {
            case "--help", "-h" -> help = true;
            case "--live" -> builder.live(true);
            case "--host" -> builder.host(value(option, rest));
            case "--port" -> builder.port(number(option, value(option, rest), 0, 65535));
            case "--rate-limit" -> builder.rateLimit(number(option, value(option, rest), 0, 1_000_000));
            case "--step" -> builder.step(duration(option, value(option, rest)));
            case "--list-order" -> builder.listOrder(listOrder(option, value(option, rest)));
            case "--webhook-url" -> webhookUrl = url(option, value(option, rest));
            case "--webhook-secret" -> webhookSecret = value(option, rest);
            default ->
                throw new IllegalArgumentException("Unknown option " + option + "; allowed are --host, --port, --live,"
                        + " --rate-limit, --step, --list-order, --webhook-url, --webhook-secret and --help.");
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
    }

    private static String value(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isEmpty() || value.startsWith("--")) {
            throw new IllegalArgumentException(option + " needs a value after it; see --help.");
        }
        return value;
    }

    private static int number(String option, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new IllegalArgumentException(
                option + " must be a whole number from " + least + " to " + most + ", but is '" + value + "'.");
    }

    private static Duration duration(String option, String value) {
        Matcher text = SHORT_DURATION.matcher(value);
        if (text.matches()) {
            long amount = Long.parseLong(text.group(1));
            return switch (text.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofHours(amount);
            };
        }
        try {
            Duration duration = Duration.parse(value);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // the sentence below says it
        }
        throw new IllegalArgumentException(option
                + " must be a duration such as 500ms, 2s, 1m or PT0.5S, and not negative, but is '" + value + "'.");
    }

    private static ListOrder listOrder(String option, String value) {
        ListOrder order = LIST_ORDERS.get(value);
        if (order == null) {
            throw new IllegalArgumentException(option + " must be newest, oldest or shuffled, but is '" + value + "'.");
        }
        return order;
    }

    private static URI url(String option, String value) {
        try {
            // what the target refuses is refused here, where the option's name is known
            return new WebhookTarget(URI.create(value), "any").url();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    option + " must be an absolute http or https URL, but is '" + value + "'.", e);
        }
    }
}
