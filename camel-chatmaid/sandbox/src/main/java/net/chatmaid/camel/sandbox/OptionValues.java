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
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.webhook.WebhookTarget;

/** Reads the values of options; what cannot be read is an IllegalArgumentException that names the option. */
final class OptionValues {

    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern SHARE = Pattern.compile("0?\\.\\d{1,9}|[01](\\.0{0,9})?");
    private static final Map<String, SandboxListOrder> LIST_ORDERS = Map.of(
            "newest",
            SandboxListOrder.NEWEST_FIRST,
            "oldest",
            SandboxListOrder.OLDEST_FIRST,
            "shuffled",
            SandboxListOrder.SHUFFLED);

    private static final Map<String, DisconnectedSend> DISCONNECTED_SENDS = Map.of(
            "accepted", DisconnectedSend.ACCEPTED,
            "400", DisconnectedSend.BAD_REQUEST,
            "404", DisconnectedSend.NOT_FOUND);

    private OptionValues() {}

    static int number(String option, String value, int least, int most) {
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

    static Duration duration(String option, String value) {
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

    /** Durations with a comma between them. */
    static List<Duration> durations(String option, String value) {
        return Stream.of(value.split(",", -1))
                .map(each -> duration(option, each))
                .toList();
    }

    static double share(String option, String value) {
        if (SHARE.matcher(value).matches()) {
            return Double.parseDouble(value);
        }
        throw new IllegalArgumentException(
                option + " must be a share from 0 to 1 such as 0.1, but is '" + value + "'.");
    }

    static SandboxListOrder listOrder(String option, String value) {
        SandboxListOrder order = LIST_ORDERS.get(value);
        if (order == null) {
            throw new IllegalArgumentException(option + " must be newest, oldest or shuffled, but is '" + value + "'.");
        }
        return order;
    }

    static DisconnectedSend disconnectedSend(String option, String value) {
        DisconnectedSend response = DISCONNECTED_SENDS.get(value);
        if (response == null) {
            throw new IllegalArgumentException(option + " must be accepted, 400 or 404, but is '" + value + "'.");
        }
        return response;
    }

    static URI url(String option, String value) {
        try {
            // what the target rejects is rejected here, where the option's name is known
            return new WebhookTarget(URI.create(value), "any").url();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    option + " must be an absolute http or https URL, but is '" + value + "'.", e);
        }
    }
}
