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
package net.chatmaid.camel.producer;

import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.support.builder.ExpressionBuilder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies of an exchange are messages of their own. */
class CopiedExchangeTest {

    @RegisterExtension
    final SandboxRoutes routes = RepeatedSend.routes();

    record Copies(String name, int messages, UnaryOperator<ProcessorDefinition<?>> route) {}

    static Stream<Copies> copies() {
        String send = "chatmaid:send?to=" + RECIPIENT + "&content=the same words";
        return Stream.of(
                new Copies("split", 3, start -> start.split(ExpressionBuilder.constantExpression(List.of(1, 2)))
                        .to(send)),
                new Copies(
                        "parallel split", 3, start -> start.split(ExpressionBuilder.constantExpression(List.of(1, 2)))
                                .parallelProcessing()
                                .to(send)),
                new Copies("multicast", 3, start -> start.multicast().to(send, send)),
                new Copies(
                        "recipient list",
                        3,
                        start -> start.recipientList(ExpressionBuilder.constantExpression(send + "#" + send), "#")),
                new Copies("loop over copies", 3, start -> start.loop(2).copy().to(send)),
                new Copies("loop", 2, start -> start.loop(2).to(send)));
    }

    /** Each begins with a send that has left, but whose response was lost. */
    @ParameterizedTest
    @MethodSource("copies")
    void sendsOneMessageForEachCopy(Copies copies) throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                copies.route().apply(start(this));
            }
        });
        routes.sandbox().failNext(1, "POST", RepeatedSend.PATH, Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start").withBody("the same words").send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages()).hasSize(copies.messages());
    }

    private static ProcessorDefinition<?> start(RouteBuilder route) {
        return route.from("direct:start")
                .doTry()
                .to("chatmaid:send?to=" + RECIPIENT)
                .doCatch(ChatmaidTransportException.class)
                .end();
    }
}
