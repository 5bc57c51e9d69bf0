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

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The application. */
public final class OrdersExample {

    private static final int DONE = 0;
    private static final int UNDONE = 1;
    private static final int WRONG_OPTION = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    OrdersExample(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Exits with 0 when all orders are settled or the account is ready to go live, with 1 when some are open, the API key is
     * refused or something is missing to go live, with 2 when an option is wrong.
     */
    public static void main(String[] args) throws Exception {
        // the orders have names from all over the world, and Java's default is the locale's charset
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        CountDownLatch finished = new CountDownLatch(1);
        // after Ctrl+C Camel stops the routes, and the table still has to be printed
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(finished), "orders-example-end"));
        int exitCode = UNDONE;
        try {
            exitCode = new OrdersExample(System.getenv(), out, err).run(args);
        } finally {
            finished.countDown();
        }
        System.exit(exitCode);
    }

    private static void await(CountDownLatch finished) {
        try {
            finished.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int run(String... args) throws Exception {
        CommandLine commandLine = Options.commandLine();
        try {
            commandLine.parseArgs(args);
            Options options = commandLine.getCommand();
            if (options.help) {
                commandLine.usage(out);
                return DONE;
            }
            if (options.verify) {
                checkAlone(commandLine, options);
                return new GoLive(environment, out).run() ? DONE : UNDONE;
            }
            check(commandLine, options);
            return run(options, folders(commandLine, options));
        } catch (ParameterException wrong) {
            err.println(sentence(wrong));
            return WRONG_OPTION;
        }
    }

    private int run(Options options, Folders folders) throws Exception {
        String apiKey = environment.get("CHATMAID_API_KEY");
        if (apiKey != null && !apiKey.isEmpty()) {
            return run(options, folders, Account.of(apiKey, environment.get("CHATMAID_BASE_URL")));
        }
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(500)).start()) {
            return run(options, folders, Account.of(sandbox));
        }
    }

    private int run(Options options, Folders folders, Account account) throws Exception {
        out.println("The messages go to " + account.name() + ".");
        out.println("The orders come from " + folders.orders()
                + (options.watch ? ": drop more of them there; Ctrl+C ends it." : "."));
        out.println();
        return new OrderRun(options, account, folders, out).run() ? DONE : UNDONE;
    }

    private static void checkAlone(CommandLine commandLine, Options options) {
        if (options.orders != null || options.jms != null || options.watch) {
            throw new ParameterException(
                    commandLine, "--verify sends nothing and needs no orders: leave --orders, --jms and --watch out.");
        }
    }

    private void check(CommandLine commandLine, Options options) throws Exception {
        String apiKey = environment.getOrDefault("CHATMAID_API_KEY", "");
        if (options.orders == null && apiKey.startsWith("sk_live_")) {
            throw new ParameterException(
                    commandLine,
                    "CHATMAID_API_KEY is a live key, so the messages would be real, and the example's orders are not: name a"
                            + " folder with yours by --orders DIR, use a test key, or unset the variable to use the sandbox.");
        }
        if (options.jms != null && !Broker.isFree(options.jms)) {
            throw new ParameterException(
                    commandLine,
                    "--jms must name a free port, and " + options.jms + " is none: name another, such as --jms 61617.");
        }
        if (options.orders != null && !Files.isDirectory(options.orders)) {
            throw new ParameterException(
                    commandLine, "--orders must name a folder, but there is none at '" + options.orders + "'.");
        }
        if (options.orders != null
                && !options.watch
                && Folders.orderFiles(options.orders).isEmpty()) {
            throw new ParameterException(commandLine, "There is no *.json file in '" + options.orders + "'.");
        }
    }

    private static Folders folders(CommandLine commandLine, Options options) {
        try {
            return Folders.create(options.work, options.orders);
        } catch (IOException e) {
            throw new ParameterException(
                    commandLine, "--work must name a folder to write to, but '" + options.work + "' is none: " + e, e);
        }
    }

    private static String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unknown) {
            return "Unknown option " + String.join(" ", unknown.getUnmatched())
                    + "; allowed are --orders DIR, --work DIR, --routes java|yaml, --jms [PORT], --watch, --timeout TIME, --verify and --help.";
        }
        return wrong.getMessage();
    }
}
