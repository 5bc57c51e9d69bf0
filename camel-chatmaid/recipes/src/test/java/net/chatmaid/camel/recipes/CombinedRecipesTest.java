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
package net.chatmaid.camel.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several recipes in one application, and the routes of the index. */
class CombinedRecipesTest {

    @Test
    void aChangeIsEmittedAgainIfOneOfTheRecipesFails(@TempDir Path folder) throws Exception {
        // given
        AtomicBoolean fails = new AtomicBoolean(true);
        List<String> alerted = new CopyOnWriteArrayList<>();
        List<String> stored = new CopyOnWriteArrayList<>();
        try (RecipeApplication application = new RecipeApplication(indexRoute(2), folder)) {
            application.reset();
            application.context().addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:alert").process(change -> alerted.add(status(change)));
                    from("direct:store-status").process(change -> {
                        if (fails.getAndSet(false)) {
                            throw new IllegalStateException("The database is not available");
                        }
                        stored.add(status(change));
                    });
                }
            });
            application.start(RecipeForm.YAML);
            // when
            application.context().createProducerTemplate().sendBody("chatmaid:send?to=+15557654321", "Order 7784");
            application.chatmaid().advance(Duration.ofSeconds(1));
            // then
            await().until(() -> stored.size() == 2);
            assertThat(stored).containsExactly("sent", "delivered");
            assertThat(alerted).containsExactly("sent", "sent", "delivered");
        }
    }

    @Test
    void aPersonGetsOneReplyInEachHour(@TempDir Path folder) throws Exception {
        // given
        try (RecipeApplication application = new RecipeApplication(indexRoute(3), folder)) {
            application.reset();
            application.start(RecipeForm.YAML);
            // when
            for (int received = 0; received < 20; received++) {
                Map<String, Object> headers = Map.of(
                        "CamelChatmaidReplyTo", "+15557654321",
                        "CamelChatmaidMessageTo", "+15551234567",
                        "CamelChatmaidMessageId", "in_" + received);
                application
                        .context()
                        .createProducerTemplate()
                        .sendBodyAndHeaders("direct:reply", "We answer soon.", headers);
            }
            // then, also if an hour ends during the test
            assertThat(application.chatmaid().messages()).hasSizeBetween(1, 2);
        }
    }

    @Test
    void recipesThatHandleTheSameExceptionsAreKeptInAFileEach(@TempDir Path folder) throws Exception {
        // given
        try (RecipeApplication application =
                new RecipeApplication(inAFileEach(RecipePage.of("from-outbox"), RecipePage.of("from-jms")), folder)) {
            application.reset();
            application.start(RecipeForm.YAML);
            ProducerTemplate template = application.context().createProducerTemplate();
            ConsumerTemplate consumer = application.context().createConsumerTemplate();
            // when
            template.sendBodyAndHeaders("jms:orders", "Confirmed", Map.of("phone", "nobody", "orderId", "7791"));
            RecipeApplication.execute(
                    "INSERT INTO outbox (key, phone, content) VALUES ('order-7792', 'nobody', 'Confirmed')");
            // then
            Exchange rejected = consumer.receive("jms:orders.rejected", 30_000);
            assertThat(rejected.getMessage().getHeader("orderId")).isEqualTo("7791");
            await().until(() ->
                    template.requestBody("sql:SELECT error FROM outbox?outputType=SelectOne", null, String.class)
                            != null);
        }
    }

    private static RecipePage indexRoute(int number) {
        String shown = RecipePage.index().blocks("yaml").get(number);
        return new RecipePage("index", "\n## Route in YAML\n\n" + block("yaml", shown));
    }

    private static RecipePage inAFileEach(RecipePage... recipes) {
        StringBuilder text = new StringBuilder("\n## Route in YAML\n\n");
        for (RecipePage recipe : recipes) {
            RecipeForm.YAML.blocks(recipe).forEach(routes -> text.append(block("yaml", routes)));
            recipe.blocks("sql").forEach(table -> text.append(block("sql", table)));
        }
        return new RecipePage("combined", text.toString());
    }

    private static String block(String language, String code) {
        return "```" + language + "\n" + code + "```\n\n";
    }

    private static String status(Exchange change) {
        return change.getMessage().getHeader("CamelChatmaidStatus", String.class);
    }
}
