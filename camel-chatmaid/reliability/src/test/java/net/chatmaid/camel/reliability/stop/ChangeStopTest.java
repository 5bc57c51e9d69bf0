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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.LastingRepository;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A context that stops while the route of a change waits: the change was not routed, so the next start emits it again. */
@ExtendWith(ChatmaidSandboxExtension.class)
class ChangeStopTest {

    private final LastingRepository routed = new LastingRepository();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final ChatmaidSandbox sandbox;

    ChangeStopTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @ParameterizedTest
    @EnumSource
    void emitsTheChangeAgainAfterTheNextStart(ConsumedChange consumed) throws Exception {
        // given
        sandbox.failNext(2, "POST", "/v1/messages/send", Fault.status(500));
        try (StoppedContext stopped = context().start(route(consumed))) {
            await().until(() -> sandbox.requestCount() > 0);
            consumed.occur(sandbox);
            await().until(() -> sandbox.requestCount("POST", "/v1/messages/send") > 0);
            // when
            stopped.stop();
        }
        // then
        String waited = begun.get(0);
        assertThat(ended).doesNotContain(waited);
        assertThat(routed.keys()).hasSameSizeAs(ended);
        // and when
        sandbox.clearFaults();
        try (StoppedContext restarted = context().start(route(consumed))) {
            await().until(() -> ended.contains(waited));
            restarted.stop();
        }
        // then
        assertThat(ended).doesNotHaveDuplicates();
        assertThat(routed.keys()).hasSameSizeAs(ended);
    }

    private StoppedContext context() {
        return StoppedContext.of(sandbox.baseUrl(), sandbox.liveKey()).remembering(routed);
    }

    private RouteBuilder route(ConsumedChange consumed) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:" + consumed
                                + "?idempotentRepository=#routed&delay=50&initialDelay=1&requestsPerMinute=0")
                        .process(exchange -> begun.add(exchange.getMessage().getBody(String.class)))
                        .setProperty("change", body())
                        .setBody(constant("Changed"))
                        .to(ExchangeWait.RETRY.uri() + "&requestsPerMinute=0")
                        .process(exchange -> ended.add(exchange.getProperty("change", String.class)));
            }
        };
    }
}
