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
package net.chatmaid.camel.reliability.secrets;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** The log of all loggers at TRACE, apart from those of the servers of the test. Until it is closed, the console shows nothing. */
final class WatchedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final List<String> SERVERS =
            List.of("org.eclipse.jetty", "wiremock", "WireMock", "com.github.tomakehurst", "io.netty", "io.vertx");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ConcurrentLinkedQueue<String> texts = new ConcurrentLinkedQueue<>();
    private final Level before = root.getLevel();
    private final List<Logger> quiet = new ArrayList<>();

    static WatchedLog begin() {
        WatchedLog log = new WatchedLog();
        SERVERS.forEach(name -> {
            Logger server = (Logger) LoggerFactory.getLogger(name);
            server.setLevel(Level.OFF);
            log.quiet.add(server);
        });
        log.root.getAppender("out").stop();
        log.root.addAppender(log);
        log.root.setLevel(Level.TRACE);
        log.start();
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        texts.add("[" + event.getLoggerName() + "] " + event.getLevel() + " " + event.getThreadName() + " "
                + event.getMDCPropertyMap() + " " + event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    /** Removes and returns the texts that were logged since the last call. */
    List<String> drain() {
        List<String> drained = new ArrayList<>();
        for (String text = texts.poll(); text != null; text = texts.poll()) {
            drained.add(text);
        }
        return drained;
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(this);
        root.getAppender("out").start();
        quiet.forEach(server -> server.setLevel(null));
    }
}
