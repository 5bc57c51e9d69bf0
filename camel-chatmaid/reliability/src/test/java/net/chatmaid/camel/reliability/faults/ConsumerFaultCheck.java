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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;

/** Runs a consumer whose polls meet a fault, and checks what it emits and logs. */
final class ConsumerFaultCheck {

    /** The number of polls that meet a fault that does not end by itself. */
    private static final int POLLS = 5;

    private final FaultCase faultCase;
    private final AccountChanges changes;
    private final FaultedApplication application;
    private final List<String> expected = new CopyOnWriteArrayList<>();
    private final List<String> emitted = new CopyOnWriteArrayList<>();
    private ScheduledPollConsumer consumer;

    ConsumerFaultCheck(FaultCase faultCase, ChatmaidSandbox sandbox, FaultedApplication application) {
        this.faultCase = faultCase;
        this.changes = new AccountChanges(faultCase.endpoint(), sandbox);
        this.application = application;
    }

    void run() throws Exception {
        // given
        expected.addAll(changes.make());
        start();
        if (faultCase.isOnUsedConnection()) {
            pollUntil(() -> emitted.containsAll(expected));
        }

        // when: something changes while the first poll meets the fault
        List<String> before = List.copyOf(emitted);
        application.server().atFirst(() -> expected.addAll(changes.make()));
        int attempts = faultCase.isInAllAttempts() ? POLLS : FaultCase.ATTEMPTS;
        application.plan().begin(faultCase.fault(), attempts);
        pollUntil(() -> application.plan().disturbed() == attempts);
        if (!faultCase.outcome().isSuccess()) {
            assertThat(emitted).isEqualTo(before);
        }
        pollUntil(() -> emitted.containsAll(expected));
        consumer.run();
        consumer.run();
        application.stop();

        // then
        assertThat(emitted).containsExactlyInAnyOrderElementsOf(expected);
        requireLog();
        assertThat(application.context().getInflightRepository().size()).isZero();
        assertThat(application.server().requests()).noneMatch(target -> target.startsWith(Fault.ELSEWHERE));
    }

    /** Polls as the scheduler does, on this thread. */
    private void pollUntil(Callable<Boolean> isDone) {
        await().until(() -> {
            consumer.run();
            application.plan().attemptEnded();
            return isDone.call();
        });
    }

    private void start() throws Exception {
        application.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(faultCase.endpoint().uri())
                        .routeId("changes")
                        .process(exchange -> emitted.add(changes.textOf(exchange.getMessage())));
            }
        });
        consumer = (ScheduledPollConsumer)
                application.context().getRoute("changes").getConsumer();
    }

    /** Each poll that failed has one line; a poll without a permit has none. */
    private void requireLog() {
        boolean fails = !faultCase.outcome().isSuccess() && !faultCase.outcome().isRateLimit();
        // after a response that is longer than its Content-Length, the next response on the connection fails too
        int spoiled =
                faultCase.fault() == Fault.LENGTH_TOO_SHORT ? application.plan().disturbed() % 2 : 0;
        assertThat(application.problems())
                .hasSize(fails ? application.plan().disturbed() + spoiled : 0)
                .allSatisfy(line ->
                        assertThat(line).contains(faultCase.endpoint().subject(), "Will try again at next poll"));
    }
}
