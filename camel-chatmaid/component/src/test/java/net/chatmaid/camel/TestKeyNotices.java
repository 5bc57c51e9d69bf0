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
package net.chatmaid.camel;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** What a test logs about test keys. */
final class TestKeyNotices implements BeforeEachCallback, AfterEachCallback {

    private final Logger logger = (Logger) LoggerFactory.getLogger(TestKeyLog.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        log.list = Collections.synchronizedList(new ArrayList<>());
        log.start();
        logger.addAppender(log);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logger.detachAppender(log);
    }

    List<String> notices(String about) {
        synchronized (log.list) {
            return log.list.stream()
                    .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                    .filter(line -> line.contains(about))
                    .toList();
        }
    }
}
