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
package net.chatmaid.camel.consumer.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.chatmaid.camel.consumer.webhook.WebhookServer.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.ChatmaidEndpoint;
import net.chatmaid.camel.testing.Scale;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.slf4j.LoggerFactory;

/** Strangers' requests, made by millions: none is routed, none breaks anything, none takes more than its length asks for, and none is in the log. */
class WebhookHostilePropertyTest {

    private static final String MARK = "stranger";
    private static final int REQUESTS = Scale.of(20, 1_000);

    /** What a request may allocate, in bytes; most allocate less than 20,000. */
    private static final long MOST_BYTES = 1_000_000;

    private static final String EVENT = WebhookServer.stage("message.delivered", "msg_" + MARK, "sent", "delivered");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final List<String> PIECES = List.of(
            "t=",
            "v1=",
            "v0=",
            ",",
            "=",
            " ",
            "\t",
            "1770000000",
            "-1",
            "99999999999999999999",
            "0".repeat(64),
            "f".repeat(64),
            "F".repeat(63),
            "NaN",
            "١",
            "\u0000",
            MARK,
            "{",
            "}",
            "[",
            "]",
            ":",
            "\"",
            "\\u0000",
            "null",
            "1e99999",
            "{\"event\":",
            "\"message.sent\"",
            "\"data\":{\"messageId\":\"msg_stranger\"}",
            "\ud800");

    private static final List<Object> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/json; charset=x",
            "text/plain",
            "");

    private static final CamelContext CONTEXT = new DefaultCamelContext();
    private static final AtomicInteger ROUTED = new AtomicInteger();
    private static final AtomicInteger LARGE = new AtomicInteger();
    private static final AtomicInteger TOLD = new AtomicInteger();
    private static WebhookHandler handler;

    /** Counts what is said of a request; at TRACE, so nothing is held back. */
    private static final class Marks extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            String text = event.getFormattedMessage();
            if (text.contains(MARK) || text.contains(SECRET) || event.getThrowableProxy() != null) {
                TOLD.incrementAndGet();
            }
        }
    }

    @BeforeContainer
    static void start() throws Exception {
        CONTEXT.start();
        ChatmaidEndpoint endpoint =
                CONTEXT.getEndpoint("chatmaid:events?webhookSecret=" + SECRET, ChatmaidEndpoint.class);
        handler = (WebhookHandler) endpoint.createWebhookHandler(exchange -> ROUTED.incrementAndGet());
        handler.start();
        Logger logger = (Logger) LoggerFactory.getLogger("net.chatmaid");
        Marks marks = new Marks();
        marks.start();
        logger.setAdditive(false);
        logger.setLevel(Level.TRACE);
        logger.addAppender(marks);
        loadClasses();
    }

    /** What is allocated once is not counted. */
    private static void loadClasses() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            String body = any(random, 40);
            answer(request(random, EVENT, strangers(random, EVENT)));
            answer(request(random, body, WebhookServer.signature(SECRET, Instant.now(), body)));
        }
        LARGE.set(0);
    }

    @AfterContainer
    static void stop() {
        Logger logger = (Logger) LoggerFactory.getLogger("net.chatmaid");
        logger.detachAndStopAllAppenders();
        logger.setAdditive(true);
        logger.setLevel(null);
        CONTEXT.stop();
    }

    /** 20,000 requests; in the long form, a million. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void routesNoRequestWithoutAValidSignature(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < REQUESTS; i++) {
            // given
            String body = random.nextBoolean() ? any(random, 40) : EVENT;
            Exchange exchange = request(random, body, strangers(random, body));
            // when
            int status = answer(exchange);
            // then: not by AssertJ, which takes longer than what it looks at
            if (status < 400 || status > 499) {
                fail("A stranger's request got the response " + status);
            }
        }
        assertThat(ROUTED).hasValue(0);
        assertThat(TOLD).hasValue(0);
        assertThat(LARGE).hasValue(0);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void respondsToSignedRequestsThatAreNotValid(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < REQUESTS; i++) {
            // given
            String body = any(random, 40);
            Exchange exchange = request(random, body, WebhookServer.signature(SECRET, Instant.now(), body));
            // when
            int status = answer(exchange);
            // then
            if (status < 200 || status > 499) {
                fail("A request that is signed got the response " + status);
            }
        }
        assertThat(TOLD).hasValue(0);
        assertThat(LARGE).hasValue(0);
    }

    /** Nonsense, or a signature as it is, but for one thing. */
    private static String strangers(Random random, String body) {
        Instant now = Instant.now();
        return switch (random.nextInt(8)) {
            case 0 -> WebhookServer.signature(SECRET + "0", now, body);
            case 1 -> WebhookServer.signature(SECRET, now, body + " ");
            case 2 ->
                WebhookServer.signature(SECRET, now.plusSeconds(1), body)
                        .replaceFirst("t=\\d+", "t=" + now.getEpochSecond());
            case 3 -> WebhookServer.signature(SECRET, now.minusSeconds(1801 + random.nextInt(1_000_000)), body);
            case 4 -> {
                String header = WebhookServer.signature(SECRET, now, body);
                yield header.substring(0, header.length() - 1 - random.nextInt(64));
            }
            default -> any(random, 16);
        };
    }

    private static Exchange request(Random random, String body, String signature) {
        Exchange exchange = new DefaultExchange(CONTEXT);
        exchange.getMessage().setBody(body.getBytes(UTF_8));
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, TYPES.get(random.nextInt(TYPES.size())));
        exchange.getMessage().setHeader("x-chatmaid-signature", random.nextInt(20) == 0 ? List.of() : signature);
        if (random.nextBoolean()) {
            exchange.getMessage().setHeader("X-Chatmaid-Event", random.nextBoolean() ? "message.sent" : any(random, 4));
        }
        if (random.nextInt(10) == 0) {
            exchange.getMessage().setHeader("Content-Length", any(random, 2));
        }
        return exchange;
    }

    /** The response's status; -1 when there is more to it. */
    private static int answer(Exchange exchange) throws Exception {
        // counted and not timed: work beyond a request's length shows in what it allocates
        long before = THREADS.getCurrentThreadAllocatedBytes();
        handler.process(exchange);
        if (THREADS.getCurrentThreadAllocatedBytes() - before > MOST_BYTES) {
            LARGE.incrementAndGet();
        }
        Message answer = exchange.getMessage();
        Object status = answer.getHeaders().get(Exchange.HTTP_RESPONSE_CODE);
        boolean bare = exchange.getException() == null
                && answer.getBody() == null
                && answer.getHeaders().size() == 1;
        return bare && status instanceof Integer code ? code : -1;
    }

    private static String any(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(
                    random.nextInt(8) == 0
                            ? Character.toString(random.nextInt(0xFFFF))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
