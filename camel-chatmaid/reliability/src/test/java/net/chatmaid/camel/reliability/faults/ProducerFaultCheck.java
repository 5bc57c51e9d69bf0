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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.VerifyReport;
import net.chatmaid.camel.client.ChatmaidApiException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.RetrySettings;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Runs an exchange whose operation meets a fault, and checks its result, its attempts and what exists at the server. */
final class ProducerFaultCheck {

    private final FaultCase faultCase;
    private final Outcome outcome;
    private final ChatmaidSandbox sandbox;
    private final FaultedApplication application;
    private final AtomicInteger continued = new AtomicInteger();
    private final CountedCompletions completions = new CountedCompletions();

    ProducerFaultCheck(FaultCase faultCase, ChatmaidSandbox sandbox, FaultedApplication application) {
        this.faultCase = faultCase;
        this.outcome = faultCase.outcome();
        this.sandbox = sandbox;
        this.application = application;
    }

    void run() throws Exception {
        // given
        SandboxMessage earlier = sandbox.addMessage(
                sandbox.liveKey(), "+15557654322", "Earlier", sandbox.clock().now());
        application.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:call").to(faultCase.endpoint().uri()).process(exchange -> continued.incrementAndGet());
                from("direct:next").to("chatmaid:account");
            }
        });
        if (faultCase.isOnUsedConnection()) {
            application.context().createProducerTemplate().requestBody("direct:next", "");
        }
        long attemptsBefore = application.attempts();
        application
                .plan()
                .begin(faultCase.fault(), faultCase.isInAllAttempts() ? Integer.MAX_VALUE : FaultCase.ATTEMPTS);

        // when
        Exchange exchange = application.context().createProducerTemplate().request("direct:call", created -> {
            created.getMessage().setBody(earlier.id());
            created.getExchangeExtension().addOnCompletion(completions);
        });
        long attempts = application.attempts() - attemptsBefore;
        List<Duration> delays = List.copyOf(application.timer().delays());
        List<String> problems = application.problems();
        application.plan().end();
        Exchange next = application.context().createProducerTemplate().request("direct:next", created -> {});
        application.stop();

        // then
        if (attempts() == 1 && outcome.isRateLimit()) {
            assertThat(next.getException()).isInstanceOf(ChatmaidRateLimitException.class);
        } else {
            assertThat(next.getException()).as("the next request").isNull();
        }
        assertThat(attempts).as("attempts").isEqualTo(attempts());
        requireDelays(delays);
        if (faultCase.endpoint() == TestedEndpoint.VERIFY) {
            requireReport(exchange, problems);
        } else {
            requireResult(exchange, problems);
        }
        assertThat(sandbox.messages().size() - 1).as("messages at the server").isEqualTo(messages());
        assertThat(completions.count()).as("completions").isEqualTo(1);
        assertThat(application.context().getInflightRepository().size()).isZero();
        assertThat(application.server().requests()).noneMatch(target -> target.startsWith(Fault.ELSEWHERE));
    }

    /** Whether the exchange fails in the end. */
    private boolean fails() {
        return !outcome.isSuccess() && (faultCase.isInAllAttempts() || !outcome.isRetried());
    }

    private void requireResult(Exchange exchange, List<String> problems) {
        assertThat(continued.get()).as("continued").isEqualTo(fails() ? 0 : 1);
        if (!fails()) {
            assertThat(exchange.getException()).isNull();
            assertThat(problems).isEmpty();
            return;
        }
        assertThat(exchange.getException()).isExactlyInstanceOf(outcome.failure());
        if (exchange.getException() instanceof ChatmaidApiException rejected) {
            assertThat(rejected.getStatus()).isEqualTo(outcome.status());
        }
        assertThat(problems)
                .as("what the error handler logs")
                .singleElement()
                .asString()
                .startsWith("ERROR org.apache.camel.processor.errorhandler.DefaultErrorHandler")
                .contains(faultCase.endpoint().subject());
        assertThat(exchange.getException()).message().contains("retried");
    }

    /** A failed request does not fail the exchange: the report contains the failure. */
    private void requireReport(Exchange exchange, List<String> problems) {
        assertThat(exchange.getException()).isNull();
        VerifyReport.Check key =
                exchange.getMessage().getBody(VerifyReport.class).checks().get(0);
        assertThat(key.passed()).isEqualTo(!fails());
        if (fails()) {
            assertThat(key.detail()).contains(faultCase.endpoint().subject());
        }
        assertThat(problems).isEmpty();
    }

    private int attempts() {
        int further = faultCase.endpoint() == TestedEndpoint.VERIFY && !fails() ? 1 : 0;
        if (outcome.isSuccess() || !outcome.isRetried()) {
            return 1 + further;
        }
        if (faultCase.isInAllAttempts()) {
            // the pause is longer than maxWait
            return outcome.isRateLimit() ? 1 : 1 + Waits.MAX_RETRIES;
        }
        return FaultCase.ATTEMPTS + 1 + further;
    }

    /** The number of messages that must exist at the server: one for a send, none if the server has accepted no request. */
    private int messages() {
        if (faultCase.endpoint() != TestedEndpoint.SEND) {
            return 0;
        }
        return switch (faultCase.fault()) {
            case CONNECTION_REFUSED, TLS_FAILURE, RESET_BEFORE_READ, STATUS_429_BODY, STATUS_429_HEADER ->
                fails() ? 0 : 1;
            case REDIRECT -> 0;
            default -> 1;
        };
    }

    /** Checks the delays of the retries against the retry policy. */
    private void requireDelays(List<Duration> delays) {
        if (outcome.isRateLimit() || !outcome.isRetried()) {
            return;
        }
        assertThat(delays).hasSize(faultCase.isInAllAttempts() ? Waits.MAX_RETRIES : FaultCase.ATTEMPTS);
        RetrySettings settings =
                new RetrySettings(Waits.MAX_RETRIES, Waits.RETRY_DELAY, Waits.RETRY_MAX_DELAY, Duration.ZERO);
        for (int i = 0; i < delays.size(); i++) {
            if (faultCase.fault() == Fault.STATUS_503_RETRY_AFTER) {
                assertThat(delays.get(i)).isEqualTo(Duration.ofMillis(15));
            } else {
                Duration backoff = settings.backoff(i + 1);
                assertThat(delays.get(i))
                        .isBetween(
                                backoff.multipliedBy(8).dividedBy(10),
                                backoff.multipliedBy(12).dividedBy(10));
            }
        }
    }
}
