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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import net.chatmaid.camel.consumer.CountedInflight;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What operators rely on when a route starts and ends. */
class OperationsTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @Test
    void aLazyProducerWithoutAKeyFailsTheExchangeAndNotTheStart() throws Exception {
        // given
        routes.options().setApiKey(null);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:send?to=+15557654321&lazyStartProducer=true");
            }
        });
        // when
        Exchange failed = routes.to("direct:start").withBody("hi").send();
        // then
        assertThat(routes.context().getRoutes()).hasSize(1);
        assertThat(failed.getException()).hasStackTraceContaining("apiKey is missing: set the option apiKey");
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void aShutdownWaitsForTheExchangeInFlightAndRemembersIt() throws Exception {
        // given
        CountDownLatch inFlight = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> ended = new CopyOnWriteArrayList<>();
        Path file = folder.resolve("routed");
        IdempotentRepository routed = FileIdempotentRepository.fileIdempotentRepository(file.toFile());
        CountedInflight exchanges = new CountedInflight();
        routes.context().setInflightRepository(exchanges);
        routes.bind("routed", routed).start(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:status?delay=20&initialDelay=1&idempotentRepository=#routed")
                        .process(exchange -> {
                            inFlight.countDown();
                            Patience.await(goOn);
                        })
                        .process(exchange ->
                                ended.add(exchange.getMessage().getHeader("CamelChatmaidStatus", String.class)));
            }
        });
        routes.context().getShutdownStrategy().setTimeout(Patience.SECONDS);
        SandboxMessage message = sandbox.addMessage(
                sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now());
        sandbox.advance(Duration.ofSeconds(5));
        Patience.await(inFlight);
        // when
        CompletableFuture<Void> shutdown =
                CompletableFuture.runAsync(() -> routes.context().stop());
        await().until(() -> routes.context().isStopping());
        exchanges.awaitWaitingShutdown();
        assertThat(shutdown).isNotDone();
        boolean before = routed.contains(message.id() + ":sent");
        goOn.countDown();
        Patience.get(shutdown);
        // then
        assertThat(before).isFalse();
        assertThat(ended).startsWith("sent");
        assertThat(Files.readAllLines(file)).contains(message.id() + ":sent");
    }
}
