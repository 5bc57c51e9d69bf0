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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each change of a sender's connection, with the state before. */
class PhonesConsumerTest {

    private static final String URI = "chatmaid:phones?delay=20&initialDelay=1";
    private static final String SENDER = "+15551234567";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ConcurrentLinkedQueue<String> changes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicInteger failures = new AtomicInteger();
    private SandboxRoutes routes;

    @BeforeEach
    void open() {
        routes = SandboxRoutes.live(sandbox);
        sandbox.clock().advance(Duration.ofHours(48));
    }

    @AfterEach
    void close() {
        routes.close();
    }

    @Test
    void eachChangeComesOnceWithTheStateBefore() throws Exception {
        // given
        routes.start(route(URI));
        swept();
        // when
        change("disconnected");
        await().until(() -> changes.size() == 1);
        change("qr_pending");
        await().until(() -> changes.size() == 2);
        change("connected");
        await().until(() -> changes.size() == 3);
        swept();
        // then
        assertThat(changes)
                .containsExactly(
                        SENDER + " connected > disconnected",
                        SENDER + " disconnected > qr_pending",
                        SENDER + " qr_pending > connected");
    }

    @Test
    void aConnectionThatWasLostAndCameBackBetweenTwoPollsIsSeen() throws Exception {
        // given
        routes.start(route(URI));
        swept();
        // when
        routes.context().getRouteController().suspendRoute("phones");
        change("disconnected");
        change("connected");
        routes.context().getRouteController().resumeRoute("phones");
        await().until(() -> changes.size() >= 2);
        swept();
        // then
        assertThat(changes).containsExactly(SENDER + " connected > disconnected", SENDER + " disconnected > connected");
    }

    @Test
    void aChangeWhoseRouteFailsComesAgainAlsoWhenTheConnectionHasChangedFurther() throws Exception {
        // given
        broken.set(true);
        routes.start(route(URI));
        swept();
        // when
        change("disconnected");
        await().until(() -> failures.get() > 2);
        change("connecting");
        change("error");
        swept();
        broken.set(false);
        await().until(() -> changes.size() >= 2);
        swept();
        // then
        assertThat(changes)
                .startsWith(SENDER + " connected > disconnected")
                .last()
                .asString()
                .endsWith("> error");
        assertThat(changes).doesNotHaveDuplicates();
    }

    @Test
    void withARepositoryAChangeWhileTheApplicationWasDownComesAfterTheRestart() throws Exception {
        // given
        routes.bind("routed", repository()).start(route(URI + "&idempotentRepository=#routed"));
        swept();
        change("disconnected");
        await().until(() -> changes.contains(SENDER + " connected > disconnected"));
        routes.close();
        int before = changes.size();
        // when
        change("connected");
        routes = SandboxRoutes.live(sandbox);
        routes.bind("routed", repository()).start(route(URI + "&idempotentRepository=#routed"));
        await().until(() -> changes.size() > before);
        swept();
        // then
        assertThat(List.copyOf(changes).subList(before, changes.size()))
                .containsExactly(SENDER + " disconnected > connected");
    }

    @Test
    void aPollIsOneRequest() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(URI + "&repeatCount=3").to("mock:end");
            }
        });
        // then
        await().until(() -> sandbox.requestCount() >= 3);
        assertThat(sandbox.requests())
                .allSatisfy(request -> assertThat(request.path()).isEqualTo("/v1/phone-numbers"));
    }

    private void change(String status) {
        sandbox.clock().advance(Duration.ofSeconds(2));
        sandbox.setConnectionStatus(SENDER, status);
    }

    private RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).routeId("phones").process(exchange -> {
                    PhoneChange change = exchange.getMessage().getBody(PhoneChange.class);
                    if (broken.get()) {
                        failures.incrementAndGet();
                        throw new IllegalStateException("The route is broken");
                    }
                    assertThat(exchange.getMessage().getHeader("CamelChatmaidConnectionStatus"))
                            .isEqualTo(change.status().value());
                    changes.add(exchange.getMessage().getHeader("CamelChatmaidPhoneNumber") + " "
                            + change.previousStatus() + " > " + change.status());
                });
            }
        };
    }

    private FileIdempotentRepository repository() {
        File file = folder.resolve("routed").toFile();
        return (FileIdempotentRepository) FileIdempotentRepository.fileIdempotentRepository(file);
    }

    /** Waits until a whole poll began and ended from now on. */
    private void swept() {
        int before = sandbox.requestCount("GET", "/v1/phone-numbers");
        await().until(() -> sandbox.requestCount("GET", "/v1/phone-numbers") > before + 2);
    }
}
