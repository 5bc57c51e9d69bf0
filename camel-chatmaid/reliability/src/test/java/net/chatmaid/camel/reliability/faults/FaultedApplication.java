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

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/** An application whose component reaches a sandbox through a faulty server, which is closed with it. */
final class FaultedApplication implements AutoCloseable {

    private final LoggedProblems log = new LoggedProblems();
    private final CamelContext context = new DefaultCamelContext();
    private final ChatmaidComponent component = new ChatmaidComponent();
    private final FaultyServer server;
    private final FaultPlan plan;
    private final AttemptTimer timer;
    private long attemptsUntilStop;

    FaultedApplication(ChatmaidSandbox sandbox, FaultyServer faulty, SSLContextParameters trusted) {
        server = faulty;
        plan = new FaultPlan(server, component::getRequestsSpent);
        timer = new AttemptTimer(plan::attemptEnded);
        server.endAttempt(timer::endAttempt);
        ChatmaidConfiguration options = component.getConfiguration();
        options.setApiKey(sandbox.liveKey());
        options.setBaseUrl(server.url());
        options.setRequestsPerMinute(0);
        // so that a connection that a fault leaves behind is missed
        options.setMaxConnections(1);
        options.setResponseTimeout(Waits.RESPONSE_TIMEOUT.toMillis());
        options.setMaxRetries(Waits.MAX_RETRIES);
        options.setRetryDelay(Waits.RETRY_DELAY.toMillis());
        options.setRetryMaxDelay(Waits.RETRY_MAX_DELAY.toMillis());
        options.setSslContextParameters(trusted);
        context.addComponent("chatmaid", component);
        context.getExecutorServiceManager().setThreadPoolFactory(timer);
        context.getRegistry().bind("routed", MemoryIdempotentRepository.memoryIdempotentRepository(10_000));
    }

    void start(RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
        context.start();
    }

    CamelContext context() {
        return context;
    }

    FaultPlan plan() {
        return plan;
    }

    AttemptTimer timer() {
        return timer;
    }

    /** The number of attempts so far, of all requests. */
    long attempts() {
        return component.getRequestsSpent();
    }

    /** The number of attempts until the stop. */
    long attemptsUntilStop() {
        return attemptsUntilStop;
    }

    FaultyServer server() {
        return server;
    }

    /** What was logged at WARN and ERROR. */
    List<String> problems() {
        return log.lines();
    }

    /** Stops the context, and waits until none of its threads and connections is left. */
    void stop() {
        attemptsUntilStop = attempts();
        context.stop();
        await("threads of " + context.getName()).until(() -> threads().isEmpty());
        await("connections").until(() -> server.openConnections() == 0);
    }

    private List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("(" + context.getName() + ")"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        context.stop();
        server.close();
        log.close();
    }
}
