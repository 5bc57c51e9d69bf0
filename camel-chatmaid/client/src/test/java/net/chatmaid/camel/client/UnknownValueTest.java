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
package net.chatmaid.camel.client;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import net.chatmaid.camel.client.internal.UnknownValueLog;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.InboundType;
import net.chatmaid.camel.model.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Values that this version does not know. */
class UnknownValueTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withoutRetries();

    @Test
    void keepsAnUnknownValueAndLogsItOnce() {
        // given
        Logger logger = (Logger) LoggerFactory.getLogger(UnknownValueLog.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        chatmaid.respondWith("""
                [{"id": "ph_1", "connectionStatus": "dreaming\\n%s"}, {"id": "ph_2", "connectionStatus": "connected"}]""".formatted(Clients.KEY));

        // when
        List<PhoneNumber> phones = chatmaid.client().phoneNumbers().join();
        chatmaid.client().phoneNumbers().join();
        logger.detachAppender(appender);

        // then
        assertThat(phones.get(0).connectionStatus())
                .isEqualTo(ConnectionStatus.of("dreaming\n" + Clients.KEY))
                .matches(word -> !word.isKnown());
        assertThat(appender.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage())
                    .contains("connectionStatus 'dreaming ")
                    .doesNotContain("\n", Clients.KEY);
        });
    }

    @Test
    void knowsEachPublishedValue() {
        assertThat(List.of("text", "image", "video", "audio", "document", "sticker", "location", "contact", "other"))
                .allMatch(word -> InboundType.of(word).isKnown());
        assertThat(List.of("connected", "disconnected", "connecting", "qr_pending", "error"))
                .allMatch(word -> ConnectionStatus.of(word).isKnown());
        assertThat(InboundType.of("hologram").isKnown()).isFalse();
    }
}
