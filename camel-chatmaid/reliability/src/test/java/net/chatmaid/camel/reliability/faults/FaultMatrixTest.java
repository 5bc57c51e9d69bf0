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
package net.chatmaid.camel.reliability.faults;

import java.io.IOException;
import java.nio.file.Path;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.ReliabilityPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a connection or a response, with each operation and each polling consumer. */
@Timeout(Patience.TEST_SECONDS)
class FaultMatrixTest {

    private static ChatmaidSandbox sandbox;
    private static SandboxForwarder upstream;
    private static TlsKeys tls;
    private static int cases;
    private static int kept;
    private static long attempts;
    private static int disturbed;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        sandbox = ChatmaidSandbox.builder().clock(SandboxClock.manual()).start();
        upstream = new SandboxForwarder(sandbox.baseUrl());
        tls = new TlsKeys(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
        ReliabilityPage.figures(
                FaultMatrixTest.class,
                String.format(
                        "%,d cases, %,d attempts of which %,d met a fault: %d cases with another outcome.",
                        cases, attempts, disturbed, cases - kept));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("net.chatmaid.camel.reliability.faults.FaultCase#all")
    void hasTheDocumentedOutcome(FaultCase faultCase) throws Exception {
        cases++;
        sandbox.reset();
        String pause = faultCase.isInAllAttempts() && !faultCase.endpoint().isConsumer()
                ? Waits.LONG_PAUSE
                : Waits.SHORT_PAUSE;
        FaultyServer server = new FaultyServer(upstream, faultCase.fault() == Fault.TLS_FAILURE ? tls : null, pause);
        try (FaultedApplication application = new FaultedApplication(sandbox, server, tls.client())) {
            if (faultCase.endpoint().isConsumer()) {
                new ConsumerFaultCheck(faultCase, sandbox, application).run();
            } else {
                new ProducerFaultCheck(faultCase, sandbox, application).run();
            }
            attempts += application.attemptsUntilStop();
            disturbed += application.plan().disturbed();
        }
        kept++;
    }
}
