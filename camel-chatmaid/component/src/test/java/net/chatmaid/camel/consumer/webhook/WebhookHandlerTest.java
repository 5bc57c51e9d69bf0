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
import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.ChatmaidEndpoint;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The handler without a server: it never blocks its caller, and calls back once. */
class WebhookHandlerTest {

    private static final int MANY = 500;

    private final CamelContext context = new DefaultCamelContext();
    private final Queue<AsyncCallback> held = new ConcurrentLinkedQueue<>();
    private final List<String> routed = new CopyOnWriteArrayList<>();
    private final AtomicInteger callbacks = new AtomicInteger();

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void holdsNoThreadForDeliveriesThatWait() throws Exception {
        // given
        WebhookHandler handler = handler("chatmaid:events?webhookSecret=" + SECRET, new Held());
        List<Exchange> requests = new CopyOnWriteArrayList<>();
        // when: all by this one thread
        for (int i = 0; i < MANY; i++) {
            requests.add(send(handler, stage("message.sent", "msg_" + i, "sent")));
            requests.add(send(handler, stage("message.delivered", "msg_" + i, "sent", "delivered")));
        }
        // then
        assertThat(routed).hasSize(MANY);
        assertThat(callbacks).hasValue(0);
        // and when
        await().until(() -> {
            for (AsyncCallback next = held.poll(); next != null; next = held.poll()) {
                next.done(false);
            }
            return callbacks.get() >= 2 * MANY;
        });
        // then
        assertThat(callbacks).hasValue(2 * MANY);
        assertThat(routed).hasSize(2 * MANY).doesNotHaveDuplicates();
        assertThat(requests).allSatisfy(request -> assertThat(status(request)).isEqualTo(200));
    }

    @Test
    void respondsWith500IfTheRepositoryFails() throws Exception {
        // given
        context.getRegistry().bind("gone", new Gone());
        WebhookHandler handler =
                handler("chatmaid:events?idempotentRepository=#gone&webhookSecret=" + SECRET, new Held());
        // when
        Exchange request = send(handler, stage("message.sent", "msg_1", "sent"));
        // then
        assertThat(status(request)).isEqualTo(500);
        assertThat(request.getException()).isNull();
        assertThat(callbacks).hasValue(1);
        assertThat(routed).isEmpty();
    }

    @Test
    void respondsWith500IfTheClaimRepositoryFails() throws Exception {
        // given
        context.getRegistry().bind("gone", new Gone());
        WebhookHandler handler = handler("chatmaid:events?claimRepository=#gone&webhookSecret=" + SECRET, new Held());
        // when
        List<Exchange> requests = List.of(
                send(handler, stage("message.sent", "msg_1", "sent")),
                send(handler, stage("message.sent", "msg_1", "sent")));
        // then
        assertThat(requests).allSatisfy(request -> assertThat(status(request)).isEqualTo(500));
        assertThat(callbacks).hasValue(2);
    }

    @Test
    void readsNoMoreOfAnEndlessStreamThanTheMaximum() throws Exception {
        // given
        AtomicInteger read = new AtomicInteger();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return ' ';
            }
        };
        WebhookHandler handler =
                handler("chatmaid:events?webhookMaxBodySize=10000&webhookSecret=" + SECRET, new Held());
        Exchange request = request("");
        request.getMessage().setBody(endless);
        // when
        handler.process(request, doneSync -> callbacks.incrementAndGet());
        // then
        assertThat(status(request)).isEqualTo(413);
        assertThat(read).hasValue(10_001);
    }

    @Test
    void doesNotReadARequestWhoseLengthIsOverTheMaximum() throws Exception {
        // given
        AtomicInteger read = new AtomicInteger();
        InputStream stream = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return -1;
            }
        };
        WebhookHandler handler =
                handler("chatmaid:events?webhookMaxBodySize=10000&webhookSecret=" + SECRET, new Held());
        for (String length : List.of("10001", "9".repeat(50))) {
            Exchange request = request("");
            request.getMessage().setBody(stream);
            request.getMessage().setHeader("Content-Length", length);
            // when
            handler.process(request, doneSync -> callbacks.incrementAndGet());
            // then
            assertThat(status(request)).isEqualTo(413);
        }
        assertThat(read).hasValue(0);
    }

    @Test
    void readsAnEventFromAStream() throws Exception {
        // given
        WebhookHandler handler = handler("chatmaid:events?webhookSecret=" + SECRET, new Held());
        String body = stage("message.sent", "msg_1", "sent");
        Exchange request = request(body);
        request.getMessage().setBody(new ByteArrayInputStream(body.getBytes(UTF_8)));
        // when
        handler.process(request, doneSync -> callbacks.incrementAndGet());
        held.remove().done(false);
        // then
        assertThat(status(request)).isEqualTo(200);
        assertThat(routed).containsExactly("msg_1 sent");
    }

    private WebhookHandler handler(String uri, Held next) {
        WebhookHandler handler = (WebhookHandler)
                context.getEndpoint(uri, ChatmaidEndpoint.class).createWebhookHandler(next);
        handler.start();
        return handler;
    }

    private Exchange send(WebhookHandler handler, String body) {
        Exchange request = request(body);
        handler.process(request, doneSync -> callbacks.incrementAndGet());
        return request;
    }

    private Exchange request(String body) {
        Exchange request = new DefaultExchange(context);
        request.getMessage().setBody(body.getBytes(UTF_8));
        request.getMessage().setHeader("content-type", "application/json");
        request.getMessage().setHeader("x-chatmaid-signature", WebhookServer.signature(SECRET, Instant.now(), body));
        return request;
    }

    private static Integer status(Exchange request) {
        return request.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }

    /** A route that goes on when the test says so. */
    private final class Held extends AsyncProcessorSupport {

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            routed.add(exchange.getMessage().getHeader("CamelChatmaidMessageId") + " "
                    + exchange.getMessage().getHeader("CamelChatmaidStatus"));
            held.add(callback);
            return false;
        }
    }

    private static final class Gone implements IdempotentRepository {

        @Override
        public boolean add(String key) {
            throw new IllegalStateException("The store is gone");
        }

        @Override
        public boolean contains(String key) {
            throw new IllegalStateException("The store is gone");
        }

        @Override
        public boolean remove(String key) {
            throw new IllegalStateException("The store is gone");
        }

        @Override
        public boolean confirm(String key) {
            return true;
        }

        @Override
        public void clear() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
