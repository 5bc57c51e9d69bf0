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
package net.chatmaid.camel.reliability.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A context that stops while requests hold all of the component's workers, or while an exchange is before its first request. */
class BusyWorkersStopTest {

    /** More than the component has workers. */
    private static final int MANY = 12;

    private static final String SEND = "/v1/messages/send";

    private final CountDownLatch stopping = new CountDownLatch(1);
    private ChatmaidSandbox sandbox;
    private StoppedContext stopped;

    @BeforeEach
    void start() throws Exception {
        sandbox = ChatmaidSandbox.start();
        stopped = StoppedContext.of(sandbox.baseUrl(), sandbox.liveKey()).start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:retried")
                        .to("chatmaid:send?to=%2B15557654321&from=%2B15551234567&retryDelay=1&maxRetries=1");
                from("direct:status").to(ExchangeWait.STATUS.uri());
                from("direct:retry").to(ExchangeWait.RETRY.uri());
                from("direct:late")
                        .process(exchange -> Patience.await(stopping))
                        .to(ExchangeWait.STATUS.uri() + "&lazyStartProducer=true");
                from("direct:dynamic")
                        .process(exchange -> Patience.await(stopping))
                        .toD("chatmaid:send?to=${header.phone}&from=%2B15551234567");
            }
        });
    }

    @AfterEach
    void end() {
        stopping.countDown();
        stopped.close();
        sandbox.close();
    }

    @Test
    void endsTheWaitsAlthoughNoWorkerIsFree() throws Exception {
        // given
        CompletableFuture<Exchange> waiting = send("direct:status");
        await().until(() -> sandbox.messages().size() == 1);
        sandbox.failNext(MANY, "POST", SEND, Fault.status(500));
        sandbox.failNext(MANY, "POST", SEND, Fault.delay(Patience.LIMIT));
        List<CompletableFuture<Exchange>> retried = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            retried.add(send("direct:retried"));
        }
        await().until(() -> sandbox.requestCount("POST", SEND) > MANY * 3 / 2);
        // when
        CompletableFuture<Void> stop = CompletableFuture.runAsync(stopped::stop);
        // then
        assertThat(Patience.get(waiting).getException()).hasMessageContaining("The message was sent, but");
        assertThat(stop).isNotDone();
        // and when
        sandbox.close();
        // then
        for (CompletableFuture<Exchange> send : retried) {
            assertThat(Patience.get(send).getException()).isNotNull();
        }
        Patience.get(stop);
    }

    @Test
    void endsAWaitThatBeginsAfterTheOthersEnded() throws Exception {
        // given
        CompletableFuture<Exchange> late = send("direct:late");
        // when
        CompletableFuture<Void> stop = stopAndEndWaits();
        stopping.countDown();
        // then
        assertThat(Patience.get(late).getException()).hasMessageContaining("The message was sent, but");
        assertThat(sandbox.messages()).hasSize(1);
        Patience.get(stop);
    }

    @Test
    void makesNoRequestOfAnEndpointThatIsFirstUsedDuringTheStop() throws Exception {
        // given
        CompletableFuture<Exchange> late = send("direct:dynamic");
        // when
        CompletableFuture<Void> stop = stopAndEndWaits();
        stopping.countDown();
        // then
        assertThat(Patience.get(late).getException())
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("made no request");
        assertThat(sandbox.messages()).isEmpty();
        Patience.get(stop);
    }

    private CompletableFuture<Void> stopAndEndWaits() throws Exception {
        sandbox.failNext(1, "POST", SEND, Fault.status(500));
        CompletableFuture<Exchange> waiting = send("direct:retry");
        await().until(() -> sandbox.requestCount("POST", SEND) == 1);
        CompletableFuture<Void> stop = CompletableFuture.runAsync(stopped::stop);
        assertThat(Patience.get(waiting).getException()).hasMessageContaining("is not retried");
        return stop;
    }

    private CompletableFuture<Exchange> send(String uri) {
        return stopped.context().createProducerTemplate().asyncSend(uri, exchange -> {
            exchange.getMessage().setHeader("phone", "+15557654321");
            exchange.getMessage().setBody("Order 7");
        });
    }
}
