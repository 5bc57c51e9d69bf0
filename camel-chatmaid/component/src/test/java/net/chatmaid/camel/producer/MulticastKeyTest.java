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

import static net.chatmaid.camel.SandboxRoutes.OTHER_RECIPIENT;
import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidIdempotencyException;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A multicast under one idempotency key. */
class MulticastKeyTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.test();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sendsOneMessageAndRejectsTheOther(boolean parallel) throws Exception {
        // given
        List<Exchange> ends = new CopyOnWriteArrayList<>();
        routes.options().setFrom("+15551234567");
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                var multicast = from("direct:in").multicast((before, end) -> {
                    ends.add(end);
                    return end;
                });
                (parallel ? multicast.parallelProcessing() : multicast)
                        .to(
                                "chatmaid:send?to=" + RECIPIENT + "&content=Hi&idempotencyKey=order-${header.id}",
                                "chatmaid:send?to=" + OTHER_RECIPIENT
                                        + "&content=Hi&idempotencyKey=order-${header.id}");
            }
        });
        // when
        routes.to("direct:in").withHeader("id", 7).send();
        // then
        List<SandboxMessage> sent = routes.sandbox().messages();
        assertThat(sent).hasSize(1);
        assertThat(ends)
                .extracting(Exchange::getException)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .isInstanceOf(ChatmaidIdempotencyException.class)
                        .hasMessageContaining("and no request was made")
                        .hasMessageContaining(" to " + sent.get(0).to()));
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
    }
}
