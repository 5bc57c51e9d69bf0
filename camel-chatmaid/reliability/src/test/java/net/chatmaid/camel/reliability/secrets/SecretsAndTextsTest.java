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
package net.chatmaid.camel.reliability.secrets;

import static net.chatmaid.camel.testing.TestSecrets.SENT_TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.ReliabilityPage;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No API key, no webhook secret and no text of a message is in any source of texts about an application. */
class SecretsAndTextsTest {

    private final WatchedLog log = WatchedLog.begin();
    private final WatchedApplication application = new WatchedApplication();
    private final Map<String, Integer> searched = new TreeMap<>();
    private final List<String> leaks = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        application.start();
    }

    @AfterEach
    void close() {
        application.close();
        log.close();
    }

    @Test
    void showsTextsOnlyInBodiesAndSecretsNowhere() throws Exception {
        for (ServerBehavior behavior : ServerBehavior.values()) {
            // given
            application.sandbox().reset();
            application.addMessages();
            behavior.apply(application.sandbox().wireMock());
            // when
            CompletedExchanges completed = new CompletedExchanges();
            List<Future<Exchange>> exchanges =
                    WatchedRoutes.OPERATIONS.stream().map(this::sent).toList();
            application.webhooks().send();
            for (Future<Exchange> exchange : exchanges) {
                completed.add(Patience.get(exchange));
            }
            application.awaitPolls();
            // then
            assertIsOfThisResponse(application.refreshedHealth(), behavior);
            search(behavior, completed);
        }
        assertThat(leaks).isEmpty();
        assertThat(searched).allSatisfy((source, texts) -> assertThat(texts).isPositive());
        ReliabilityPage.figures(
                getClass(),
                "%d sources of texts after %d kinds of responses with %d operations, 3 polling consumers and webhooks, %,d texts searched: 0 secrets, 0 texts of messages."
                        .formatted(
                                searched.size(),
                                ServerBehavior.values().length,
                                WatchedRoutes.OPERATIONS.size(),
                                searched.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()));
    }

    private Future<Exchange> sent(String operation) {
        return application
                .context()
                .createFluentProducerTemplate()
                .to(operation)
                .withBody(SENT_TEXT)
                .asyncSend();
    }

    /** Otherwise the search sees the result of an earlier response. */
    private static void assertIsOfThisResponse(HealthCheck.Result health, ServerBehavior behavior) {
        switch (behavior) {
            case SUCCESS -> assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
            case UNAUTHORIZED, FORBIDDEN -> assertThat(health.getState()).isEqualTo(HealthCheck.State.DOWN);
            case RATE_LIMITED -> {
                // the check keeps its result
            }
            default -> assertThat(health.getDetails()).as(behavior.name()).containsKey("refreshFailure");
        }
    }

    private void search(ServerBehavior behavior, CompletedExchanges completed) throws Exception {
        List<TextSource> sources = new ArrayList<>();
        ApplicationTextSources ofApplication = new ApplicationTextSources(application);
        // these keep the texts of before, and take the longest to search
        if (behavior.ordinal() % Scale.of(5, 1) == 0) {
            sources.addAll(ofApplication.all());
        }
        sources.add(ofApplication.healthChecks());
        sources.add(new TextSource("log", log::drain));
        sources.add(new TextSource("exceptions", completed::failures));
        sources.add(new TextSource("exchanges", completed::exchanges));
        for (TextSource source : sources) {
            List<String> texts = source.texts().all();
            searched.merge(source.name(), texts.size(), Integer::sum);
            TextSource.leaks(texts).forEach(leak -> leaks.add(behavior + ", " + source.name() + ": " + leak));
        }
    }
}
