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
package net.chatmaid.camel.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Routes to the sink that sends, and a sandbox that all tests of the run share and that is reset before each. */
final class SendSink implements BeforeEachCallback, AfterEachCallback {

    /** A sender that {@link #addSecondSender()} connects. */
    static final String SECOND_SENDER = "+15551234568";

    static final String CUSTOMER = "+15557654321";
    static final String INVOICE = "https://shop.example.com/a%2Fb.pdf?X-Amz-Signature=a%2Bb&X-Amz-Expires=60";

    private ChatmaidSandbox sandbox;
    private KameletRoutes routes;

    @Override
    public void beforeEach(ExtensionContext test) {
        sandbox = test.getRoot()
                .getStore(Namespace.create(SendSink.class))
                .getOrComputeIfAbsent(ChatmaidSandbox.class, key -> ChatmaidSandbox.start(), ChatmaidSandbox.class);
        sandbox.reset();
        routes = new KameletRoutes(sandbox);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        routes.close();
    }

    void addSecondSender() {
        sandbox.addPhone(SECOND_SENDER, "Second", "connected");
    }

    /** Starts a route from direct:start to the sink with these parameters, as YAML. */
    void start(String parameters) throws Exception {
        routes.start("""
                - from:
                    uri: direct:start
                    steps:
                      - to:
                          uri: kamelet:chatmaid-send-sink
                          parameters:
                %s""".formatted(parameters.indent(12)));
    }

    /** Starts a route from direct:start to this URI with one redelivery. */
    void routeTo(String uri) throws Exception {
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:start").to(uri);
            }
        });
        routes.context().start();
    }

    /** Lets the component make each request once. */
    void withoutRetries() {
        routes.context()
                .getComponent("chatmaid", ChatmaidComponent.class)
                .getConfiguration()
                .setMaxRetries(0);
    }

    /** The only message that was sent. */
    SandboxMessage message() {
        assertThat(sandbox.messages()).hasSize(1);
        return sandbox.messages().get(0);
    }

    KameletRoutes routes() {
        return routes;
    }

    ChatmaidSandbox sandbox() {
        return sandbox;
    }
}
