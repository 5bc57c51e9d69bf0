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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No API key, no webhook secret, and nothing that a message says, wherever an application shows what it does. */
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
    void areShownNowhereInAnySituation() throws Exception {
        for (Situation situation : Situation.values()) {
            // given
            application.sandbox().reset();
            application.receive();
            situation.begin(application.sandbox().wireMock());
            // when
            Results results = new Results();
            List<Future<Exchange>> exchanges =
                    WatchedRoutes.OPERATIONS.stream().map(this::sent).toList();
            application.webhooks().send();
            for (Future<Exchange> exchange : exchanges) {
                results.add(Patience.get(exchange));
            }
            application.awaitPolls();
            // then
            search(situation, results);
        }
        assertThat(leaks).isEmpty();
        assertThat(searched).allSatisfy((place, texts) -> assertThat(texts).isPositive());
        ReliabilityPage.figures(
                getClass(),
                "%d places after %d situations with %d operations, 3 polling consumers and webhooks, %,d texts searched: 0 secrets, 0 texts of messages."
                        .formatted(
                                searched.size(),
                                Situation.values().length,
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

    private void search(Situation situation, Results results) throws Exception {
        List<Place> places = new ArrayList<>();
        // these keep what they have shown, and take the longest
        if (situation.ordinal() % Scale.of(5, 1) == 0) {
            places.addAll(new Places(application).all());
        }
        places.add(new Place("log", log::taken));
        places.add(new Place("exceptions", results::failures));
        places.add(new Place("exchanges", results::exchanges));
        for (Place place : places) {
            List<String> texts = place.texts().all();
            searched.merge(place.name(), texts.size(), Integer::sum);
            Place.leaks(texts).forEach(leak -> leaks.add(situation + ", " + place.name() + ": " + leak));
        }
    }
}
