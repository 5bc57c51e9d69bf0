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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application: Camel Main with the routes and properties of the class path, and a sandbox if ORDERS_SANDBOX is
 * {@code true}.
 */
public final class OrdersExample {

    static final int DONE = 0;
    static final int UNDONE = 1;
    static final int NOT_STARTED = 2;

    private static final Logger LOG = LoggerFactory.getLogger("orders");
    private static final List<String> PROFILES = List.of("--jms", "--verify");

    private final Main main = new Main();
    private final boolean isSandbox;
    private final String apiKey;
    private String account;

    /**
     * @param environment is asked for ORDERS_SANDBOX and CHATMAID_API_KEY only, as the component reads its variables
     *     itself
     * @param properties take precedence over {@code application.properties}
     */
    OrdersExample(Map<String, String> environment, Properties properties) {
        this.isSandbox = Boolean.parseBoolean(environment.get("ORDERS_SANDBOX"));
        this.apiKey = isSandbox ? "" : environment.getOrDefault("CHATMAID_API_KEY", "");
        main.setOverrideProperties(properties);
    }

    /**
     * Exits with 0 when all orders are settled or the account is ready to go live, with 1 when they are not, and with 2
     * when nothing was started.
     *
     * @param profile none, {@code --jms} or {@code --verify}: which of the {@code application-….properties} to use as
     *     well
     */
    public static void main(String... profile) throws Exception {
        System.exit(new OrdersExample(System.getenv(), new Properties()).run(profile));
    }

    int run(String... profile) throws Exception {
        if (profile.length > 1 || !PROFILES.containsAll(List.of(profile))) {
            return reject(
                    "The options are --jms and --verify, one at a time, and not '" + String.join(" ", profile) + "'.");
        }
        if (!isSandbox && apiKey.isEmpty()) {
            return reject("CHATMAID_API_KEY is not set: set it to an API key, or set ORDERS_SANDBOX=true to send to a"
                    + " sandbox in this process.");
        }
        boolean verify = List.of(profile).contains("--verify");
        for (String name : profile) {
            main.configure().setProfile(name.substring(2));
        }
        if (!isSandbox) {
            account = apiKey.startsWith("sk_test_")
                    ? "Chatmaid, with a test key: nothing reaches WhatsApp."
                    : "Chatmaid: they are real.";
            main.addInitialProperty("orders.goal", apiKey.startsWith("sk_test_") ? "sent" : "delivered");
            return verify ? GoLive.check(main, "the account of CHATMAID_API_KEY") : sendOrders();
        }
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(500)).start()) {
            // the check uses the test key: the sandbox is never ready
            useSandbox(sandbox, verify ? sandbox.testKey() : sandbox.liveKey());
            return verify ? GoLive.check(main, "the sandbox, as ORDERS_SANDBOX is true") : sendOrders();
        }
    }

    private void useSandbox(ChatmaidSandbox sandbox, String key) {
        account = "a sandbox, as ORDERS_SANDBOX is true: nothing is really sent.\nIts page shows them while the"
                + " example runs (ORDERS_WATCH=true keeps it running): " + sandbox.baseUrl() + "/";
        main.addInitialProperty("camel.component.chatmaid.base-url", sandbox.baseUrl());
        main.addInitialProperty("camel.component.chatmaid.api-key", key);
        // it has no rate limit, and its recipients read
        main.addInitialProperty("camel.component.chatmaid.requests-per-minute", "0");
        main.addInitialProperty("camel.component.chatmaid.track-until", "read");
        main.addInitialProperty("orders.goal", "read");
        main.addInitialProperty("orders.poll", "500");
    }

    private int sendOrders() throws Exception {
        main.init();
        try {
            Path folder = absolute(property("folder"));
            if (apiKey.startsWith("sk_live_") && folder.equals(Path.of("orders").toAbsolutePath())) {
                return reject(
                        "CHATMAID_API_KEY is a live key, so the messages would be real, and the example's orders are"
                                + " not: set ORDERS_FOLDER to a folder with yours, or use a test key.");
            }
            boolean watch = Boolean.parseBoolean(property("watch"));
            boolean hasQueue = main.configure().getProfile() != null;
            long orders = count(folder) + (hasQueue ? count(folder.resolve("queue")) : 0);
            if (orders == 0 && !watch) {
                return reject("There is no *.json file in ORDERS_FOLDER, " + folder + ".");
            }
            LOG.info("The messages go to {}", account);
            LOG.info(
                    "The orders come from {}{}; the outcomes are written to {}.\n",
                    folder,
                    hasQueue ? " and from the queue orders" : "",
                    absolute(property("work")));
            Outcomes outcomes = new Outcomes(orders, property("goal"), progress());
            CamelContext context = main.getCamelContext();
            context.getRegistry().bind("outcomes", outcomes);
            context.addLifecycleStrategy(outcomes);
            if (!watch) {
                context.getManagementStrategy()
                        .addEventNotifier(new StopWhenComplete(context, outcomes, main::completed));
            }
            main.run();
            return outcomes.areSettled() ? DONE : UNDONE;
        } finally {
            main.stop();
        }
    }

    /** Shows progress in a terminal only, so that a file or a pipe has the lines of the log alone. */
    private static Consumer<String> progress() {
        if (!ProgressLine.isTerminal()) {
            return line -> {};
        }
        ProgressLine progress = ProgressLine.install();
        return line -> {
            try {
                progress.show(line);
            } catch (IOException e) {
                LOG.debug("The progress can't be shown", e);
            }
        };
    }

    private String property(String name) {
        return main.getCamelContext().resolvePropertyPlaceholders("{{orders." + name + "}}");
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private static long count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private static int reject(String sentence) {
        LOG.error(sentence);
        return NOT_STARTED;
    }
}
