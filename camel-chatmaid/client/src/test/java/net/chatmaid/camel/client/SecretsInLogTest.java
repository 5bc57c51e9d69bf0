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

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static java.nio.charset.StandardCharsets.UTF_8;
import static net.chatmaid.camel.client.Clients.HELLO;
import static net.chatmaid.camel.client.Clients.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** The log of all loggers at the level ALL or TRACE shows no API key. */
class SecretsInLogTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance().build();

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final List<Logger> quieted = new ArrayList<>();
    private Level before;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        appender.start();
        root.addAppender(appender);
        // the server runs in this JVM too, and may log what it receives
        for (String server : List.of("org.eclipse.jetty", "wiremock", "com.github.tomakehurst", "WireMock")) {
            Logger logger = (Logger) LoggerFactory.getLogger(server);
            logger.setLevel(Level.OFF);
            quieted.add(logger);
        }
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(appender);
        root.setLevel(before);
        quieted.forEach(logger -> logger.setLevel(null));
    }

    @Test
    void logsNoKeyForASuccessfulRequest() {
        // given
        answer(aResponse().withBody("{\"data\": {\"id\": \"msg_1\"}}"));

        // when
        call();

        // then
        assertNoSecret();
    }

    @Test
    void logsNoKeyForAFailureThatContainsIt() {
        // given
        for (int status : new int[] {200, 302, 400, 401, 407, 429, 500, 503}) {
            answer(aResponse()
                    .withStatus(status)
                    .withHeader("Set-Cookie", "k=" + KEY)
                    .withHeader("WWW-Authenticate", "Basic realm=\"" + KEY + "\"", "Bearer error=\"" + KEY + "\"")
                    .withHeader("Proxy-Authenticate", "Digest realm=\"" + KEY + "\", nonce=\"" + KEY + "\"")
                    .withHeader("Location", "https://example.com/" + KEY)
                    .withHeader("Keep-Alive", "timeout=" + KEY)
                    .withHeader("Connection", KEY)
                    .withHeader("X-Request-Id", KEY)
                    .withHeader("X-Key", KEY)
                    .withBody("{\"error\": \"" + KEY + "\", \"data\": [{\"id\": \"" + KEY + "\", \"createdAt\": \""
                            + KEY + "\"}, {\"connectionStatus\": \"" + KEY + "\"}]}"));

            // when
            call();
        }

        // then
        assertNoSecret();
    }

    @Test
    void logsNoKeyForABrokenResponse() throws Exception {
        // given
        byte[] answer = ("HTTP/1.1 200 OK\r\n" + KEY + "\r\n\r\n").getBytes(UTF_8);

        // when
        try (RawServer server = RawServer.answering(out -> out.write(answer))) {
            call(server.baseUrl());
        }

        // then
        assertNoSecret();
    }

    private static void call() {
        call(CHATMAID.baseUrl());
    }

    private static void call(String baseUrl) {
        ManualTime time = new ManualTime();
        try (ChatmaidClient client = Clients.at(baseUrl, KEY, time).build()) {
            var calls = List.of(
                    client.send(HELLO),
                    client.send(HELLO.withFrom(null)),
                    client.messages(MessageQuery.page(1)),
                    client.withoutWaiting().phoneNumbers());
            time.advanceToTheEnd();
            assertThat(calls).allMatch(CompletableFuture::isDone);
        }
    }

    private void assertNoSecret() {
        List<ILoggingEvent> events = List.copyOf(appender.list);
        assertThat(events).extracting(ILoggingEvent::getLoggerName).anyMatch(name -> name.startsWith("org.apache.hc"));
        assertThat(events).allSatisfy(event -> assertThat(event.getLoggerName()
                        + event.getFormattedMessage()
                        + Arrays.deepToString(event.getArgumentArray())
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .doesNotContain(KEY.substring(0, 11)));
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        CHATMAID.stubFor(any(anyUrl()).willReturn(answer));
    }
}
