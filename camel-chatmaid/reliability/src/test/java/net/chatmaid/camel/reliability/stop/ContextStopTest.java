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

import java.io.IOException;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.ReliabilityPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A context that stops while an exchange waits. */
@ExtendWith(ChatmaidSandboxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContextStopTest {

    private final ChatmaidSandbox sandbox;
    private int ended;

    ContextStopTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @AfterAll
    void writeFigures() throws IOException {
        ReliabilityPage.figures(
                ContextStopTest.class,
                "%d kinds of waits: %d exchanges ended once, %d by Camel's shutdown timeout."
                        .formatted(ExchangeWait.values().length, ended, ExchangeWait.values().length - ended));
    }

    @ParameterizedTest
    @EnumSource
    void endsTheWaitAndTheExchangeOnce(ExchangeWait wait) throws Exception {
        // given
        wait.prepare(sandbox);
        WaitingExchanges exchanges = new WaitingExchanges(wait);
        try (StoppedContext stopped = StoppedContext.of(sandbox.baseUrl(), sandbox.liveKey())) {
            stopped.start(exchanges);
            exchanges.begin(stopped.context());
            // when
            stopped.stop();
            // then
            assertThat(exchanges.ends()).hasSize(wait.before() + 1);
            assertThat(exchanges.ends().get(wait.before())).contains(wait.failure());
            assertThat(sandbox.messages()).hasSize(wait.sent());
            ended++;
        }
    }
}
