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

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.chatmaid.camel.Manual.Snippet;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.consumer.LruIdempotentRepository;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes of the reference do what their page says, in either language. */
class DocumentedEffectsTest {

    private static final String GROUP = "120363043211234567@g.us";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox).bind("routed", new LruIdempotentRepository(100, true));

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void aReceivedMessageIsAnsweredFromTheSenderThatItWasWrittenTo(String language) throws Exception {
        // given
        load("inbound", language, "CamelChatmaidReplyTo");
        sandbox.receive("+15557654321", "Where is my order?");
        sandbox.receive("+15557654321", "text", "And ours?", GROUP);
        sandbox.receive("+15557654321", "image", "My receipt", null);
        // when
        routes.start();
        // then
        await().until(() -> sandbox.messages().size() == 2);
        assertThat(sandbox.messages()).extracting(SandboxMessage::to).containsExactlyInAnyOrder("+15557654321", GROUP);
        assertThat(sandbox.messages()).extracting(SandboxMessage::from).containsOnly("+15551234567");
    }

    @ParameterizedTest
    @CsvSource({"java,direct:export", "yaml,direct:export", "java,direct:pages", "yaml,direct:pages"})
    void aListIsReadToItsEnd(String language, String consumer) throws Exception {
        // given
        load("messages", language, consumer);
        IntStream.range(0, 250)
                .forEach(i -> sandbox.addMessage(sandbox.liveKey(), "+15557654321", "Order " + i, Instant.now()));
        MockEndpoint messages = routes.mock("messages");
        messages.expectedMessageCount(250);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:messages").to("mock:messages");
            }
        });
        // when
        Exchange end = routes.to(consumer).send();
        // then
        assertThat(end.getException()).isNull();
        messages.assertIsSatisfied();
        assertThat(sandbox.requestCount("GET", "/v1/messages")).isEqualTo(3);
    }

    @Test
    void aLaterPageThatCantBeReadFailsTheSplit() throws Exception {
        // given
        load("messages", "java", "direct:export");
        IntStream.range(0, 150)
                .forEach(i -> sandbox.addMessage(sandbox.liveKey(), "+15557654321", "Order " + i, Instant.now()));
        sandbox.afterEachPage(() -> sandbox.revoke(sandbox.liveKey()));
        routes.start();
        // when
        Exchange end = routes.to("direct:export").send();
        // then
        assertThat(end.getException()).isInstanceOf(ChatmaidAuthenticationException.class);
    }

    static List<Snippet> timed() {
        return Manual.operationPages().stream()
                .flatMap(Manual::snippets)
                .filter(snippet -> snippet.code().contains("timer:"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("timed")
    void aTimedRouteSucceeds(Snippet snippet) throws Exception {
        // given
        snippet.loadInto(routes, folder);
        NotifyBuilder done =
                new NotifyBuilder(routes.context()).whenCompleted(1).create();
        // when
        routes.start();
        // then
        assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"groups,direct:groups", "messages,direct:failed", "inbound,direct:received"})
    void aListingRouteSucceeds(String page, String consumer) throws Exception {
        sandbox.receive("+15557654321", "Where is my order?");
        assertSucceeds(page, consumer, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "inbound"})
    void aLookUpSucceeds(String page) throws Exception {
        SandboxMessage sent = sandbox.addMessage(sandbox.liveKey(), "+15557654321", "Order 7784", Instant.now());
        SandboxInbound received = sandbox.receive("+15557654321", "Where is my order?");
        assertSucceeds(
                page,
                page.equals("status") ? "direct:lookup" : "direct:question",
                page.equals("status") ? sent.id() : received.id());
    }

    private void assertSucceeds(String page, String consumer, String body) throws Exception {
        for (String language : List.of("java", "yaml")) {
            try (SandboxRoutes own = SandboxRoutes.live(sandbox)) {
                snippet(page, language, consumer).loadInto(own, folder);
                own.start();
                assertThat(own.to(consumer).withBody(body).send().getException())
                        .as(page + " in " + language)
                        .isNull();
            }
        }
    }

    private void load(String page, String language, String containing) throws Exception {
        snippet(page, language, containing).loadInto(routes, folder);
    }

    private static Snippet snippet(String page, String language, String containing) {
        Stream<Snippet> snippets = Manual.snippets("docs/reference/" + page + ".md");
        return snippets.filter(snippet -> snippet.language().equals(language))
                .filter(snippet -> snippet.code().contains(containing))
                .findFirst()
                .orElseThrow();
    }
}
