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

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.slf4j.LoggerFactory;

/** The application, run in this process as {@code main} runs it. */
record Example(int exitCode, String out, String err) {

    /** Of Camel 4.22, as the tests set the sandbox's keys as properties. */
    private static final String ADVICE_ON_SECRETS = "SECURITY WARNING: [secret]";

    /**
     * With the sandbox that it brings.
     *
     * @param properties of the application, as {@code name=value}
     */
    static Example run(List<String> properties, String... args) throws Exception {
        return run(Map.of("ORDERS_SANDBOX", "true"), properties, args);
    }

    /** With the sandbox in the place of Chatmaid. */
    static Example run(ChatmaidSandbox sandbox, String apiKey, List<String> properties, String... args)
            throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "camel.component.chatmaid.api-key=" + apiKey,
                "camel.component.chatmaid.base-url=" + sandbox.baseUrl(),
                "orders.poll=300"));
        all.addAll(properties);
        return run(Map.of("CHATMAID_API_KEY", apiKey), all, args);
    }

    static Example run(Map<String, String> environment, List<String> properties, String... args) throws Exception {
        Properties overrides = new Properties();
        properties.forEach(property -> overrides.setProperty(
                property.substring(0, property.indexOf('=')), property.substring(property.indexOf('=') + 1)));
        ListAppender<ILoggingEvent> out = attach("orders");
        ListAppender<ILoggingEvent> err = attach(org.slf4j.Logger.ROOT_LOGGER_NAME);
        try {
            int exitCode = new OrdersExample(environment, overrides).run(args);
            return new Example(exitCode, text(out), text(err));
        } finally {
            out.stop();
            err.stop();
        }
    }

    private static ListAppender<ILoggingEvent> attach(String logger) {
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        ((Logger) LoggerFactory.getLogger(logger)).addAppender(appender);
        return appender;
    }

    private static String text(ListAppender<ILoggingEvent> appender) {
        return appender.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> !message.startsWith(ADVICE_ON_SECRETS))
                .collect(Collectors.joining("\n"));
    }

    /** The lines of the table. */
    List<String> table() {
        return out.substring(out.indexOf("\norder  ") + 1).lines().toList();
    }

    /** The record of the table that begins with the order's id, in one line. */
    String row(String orderId) {
        List<String> lines = table();
        int first = IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).startsWith(orderId + " "))
                .findFirst()
                .orElseThrow();
        return lines.get(first)
                + lines.stream()
                        .skip(first + 1L)
                        .takeWhile(line -> line.startsWith(" "))
                        .map(line -> " " + line.strip())
                        .collect(Collectors.joining());
    }
}
