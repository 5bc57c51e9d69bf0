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
package net.chatmaid.camel.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** What is logged during a test. The levels that the test sets end with it. Thread-safe. */
public final class CapturedLog implements BeforeEachCallback, AfterEachCallback {

    private static final String CONSOLE = "out";

    private final List<Logger> loggers;
    private final Map<Logger, Level> levels = new HashMap<>();
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private Appender<ILoggingEvent> console;

    private CapturedLog(Stream<String> names) {
        loggers = names.map(CapturedLog::logger).toList();
    }

    public static CapturedLog of(Class<?>... types) {
        return new CapturedLog(Arrays.stream(types).map(Class::getName));
    }

    /** The log of a package and those below it. */
    public static CapturedLog ofPackage(String name) {
        return new CapturedLog(Stream.of(name));
    }

    /** The log of all loggers, which the console does not show then. */
    public static CapturedLog ofAll() {
        return new CapturedLog(Stream.of(org.slf4j.Logger.ROOT_LOGGER_NAME));
    }

    /** Sets the level of the captured loggers. */
    public void level(Level level) {
        loggers.forEach(logger -> level(logger, level));
    }

    public void level(String logger, Level level) {
        level(logger(logger), level);
    }

    private void level(Logger logger, Level level) {
        levels.putIfAbsent(logger, logger.getLevel());
        logger.setLevel(level);
    }

    public List<ILoggingEvent> events() {
        return List.copyOf(appender.list);
    }

    /** Each level and message. */
    public List<String> lines() {
        return events().stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    /** Each message with its arguments and its stack trace. */
    public List<String> texts() {
        return events().stream()
                .map(event -> event.getFormattedMessage()
                        + Arrays.toString(event.getArgumentArray())
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        appender.list = Collections.synchronizedList(new ArrayList<>());
        appender.start();
        loggers.forEach(logger -> logger.addAppender(appender));
        Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (loggers.contains(root)) {
            console = root.getAppender(CONSOLE);
            root.detachAppender(console);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        levels.forEach(Logger::setLevel);
        levels.clear();
        loggers.forEach(logger -> logger.detachAppender(appender));
        if (console != null) {
            logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(console);
        }
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
