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
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.util.Throwables.getStackTrace;

import ch.qos.logback.classic.Level;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.CapturedLog;
import net.chatmaid.camel.testing.ManagedTexts;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The API key of the component appears nowhere: not in a log at any level, an exception, JMX or a route dump. A key in a
 * URI is masked by Camel where it masks; its own TRACE messages and route dumps show URIs as they were written, which is
 * why the manual says to keep keys out of them.
 */
class SecretsTest {

    private static final String KEY = "sk_live_4f9c1d7e2b8a6035";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @RegisterExtension
    final CapturedLog log = CapturedLog.ofAll();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void logAll() {
        log.level(Level.TRACE);
    }

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void logsNoKeyAtAnyLevel() throws Exception {
        // given
        keyOnTheComponent();
        start("");
        // when
        context.createFluentProducerTemplate().to("direct:send").withBody("hi").send();
        sandbox.revoke(KEY);
        Exchange rejected = context.createFluentProducerTemplate()
                .to("direct:send")
                .withBody("hi")
                .send();
        sandbox.failNext(2, Fault.messageAsString(500, "Bearer " + KEY + " is " + KEY));
        Exchange echoed = context.createFluentProducerTemplate()
                .to("direct:send")
                .withBody("hi")
                .send();
        context.stop();
        // then
        assertThat(rejected.getException()).isNotNull();
        assertThat(getStackTrace(rejected.getException())).doesNotContain(KEY);
        assertThat(getStackTrace(echoed.getException())).contains("is ***").doesNotContain(KEY);
        assertThat(log.texts()).isNotEmpty().noneMatch(text -> text.contains(KEY));
        // the HTTP client did log, so its silence about headers and bytes means something
        assertThat(log.events()).anyMatch(event -> event.getLoggerName().startsWith("org.apache.hc.client5"));
    }

    @Test
    void showsNoKeyInARouteDump() throws Exception {
        // given
        keyOnTheComponent();
        start("");
        // when
        String dump = context.getCamelContextExtension()
                .getContextPlugin(ManagedCamelContext.class)
                .getManagedRoute("send")
                .dumpRouteAsXml(true);
        // then
        assertThat(dump).contains("chatmaid:send").doesNotContain(KEY);
    }

    @Test
    void logsNoKeyOfAUriAtDebug() throws Exception {
        // given
        log.level(Level.DEBUG);
        log.level("net.chatmaid", Level.TRACE);
        log.level("org.apache.hc", Level.TRACE);
        // when
        start("&apiKey=" + KEY);
        context.createFluentProducerTemplate().to("direct:send").withBody("hi").send();
        context.stop();
        // then
        assertThat(log.texts()).isNotEmpty().noneMatch(text -> text.contains(KEY));
    }

    @Test
    void showsNoKeyOfAUriInJmx() throws Exception {
        // given
        start("&apiKey=" + KEY);
        // when
        List<String> texts = ManagedTexts.of(context);
        // then
        assertThat(texts).anyMatch(text -> text.contains("chatmaid")).noneMatch(text -> text.contains(KEY));
        assertThat(context.getEndpoints())
                .allSatisfy(endpoint -> assertThat(endpoint.toString()).doesNotContain(KEY));
    }

    @Test
    void showsNoValueOfAMisspeltOption() {
        // when
        Throwable failure = catchThrowable(() -> context.getEndpoint("chatmaid:send?apiKeyy=" + KEY));
        // then
        assertThat(failure).hasMessageContaining("apiKeyy");
        assertThat(getStackTrace(failure)).doesNotContain(KEY);
    }

    private void keyOnTheComponent() {
        ChatmaidComponent component = new ChatmaidComponent();
        component.getConfiguration().setApiKey(KEY);
        context.addComponent("chatmaid", component);
    }

    private void start(String options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send")
                        .routeId("send")
                        .to("chatmaid:send?to=+15557654321&maxRetries=1&retryDelay=1&requestsPerMinute=0&baseUrl="
                                + sandbox.baseUrl() + options);
            }
        });
        context.start();
    }
}
