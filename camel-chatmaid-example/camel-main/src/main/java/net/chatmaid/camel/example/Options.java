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
package net.chatmaid.camel.example;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.util.TimeUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be said on the command line. */
@Command(
        name = "orders-example",
        sortOptions = false,
        description = "Sends a WhatsApp confirmation for each order file of a folder, and tells what became of it.",
        footer = {
            "",
            "Without the environment variable CHATMAID_API_KEY everything goes to a sandbox that is started with it. With"
                    + " the variable (and CHATMAID_BASE_URL, if the API is elsewhere) the messages go to Chatmaid.",
            "Exit code: 0 when all orders are settled (with --verify: when the account is ready), 1 when some are still open"
                    + " or the API key is refused (with --verify: when something is missing), 2 when an option is wrong."
        })
final class Options {

    @Option(
            names = "--orders",
            paramLabel = "DIR",
            description = "The folder with the orders, *.json; it is only read. Default: the orders of the example.")
    Path orders;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where each run makes a folder of its own, for the orders it sent, settled and gave up."
                    + " Default: chatmaid-orders in the folder for temporary files.")
    Path work = Path.of(System.getProperty("java.io.tmpdir"), "chatmaid-orders");

    @Option(
            names = "--routes",
            paramLabel = "java|yaml",
            description = "Which routes to run; they do the same. Default: java.")
    RouteSource routes = RouteSource.java;

    @Option(
            names = "--jms",
            paramLabel = "PORT",
            arity = "0..1",
            fallbackValue = "61616",
            description =
                    "Take orders from the JMS queue 'orders' as well, of a broker that is started with it and listens"
                            + " on this port of localhost. Default: 61616.")
    Integer jms;

    @Option(names = "--watch", description = "Go on and take the files that are dropped into the folder.")
    boolean watch;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "How long to wait for all orders to be settled, such as 30s or 5m; not with --watch."
                    + " Default: 5m.")
    Duration timeout = Duration.ofMinutes(5);

    @Option(
            names = "--verify",
            description = "Send nothing, and say whether the account is ready to go live. Alone, without --orders,"
                    + " --jms and --watch.")
    boolean verify;

    @Option(names = "--help", usageHelp = true, description = "Print this.")
    boolean help;

    static CommandLine commandLine() {
        // the build names a --work folder before the user may do so
        return new CommandLine(new Options())
                .setOverwrittenOptionsAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }

    static final class TimeConverter implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            try {
                long millis = TimeUtils.toMilliSeconds(text);
                if (millis > 0) {
                    return Duration.ofMillis(millis);
                }
            } catch (RuntimeException e) {
                // Camel throws what comes; the sentence below says it
            }
            throw new TypeConversionException("expected a time such as 30s or 5m, but was '" + text + "'");
        }
    }
}
