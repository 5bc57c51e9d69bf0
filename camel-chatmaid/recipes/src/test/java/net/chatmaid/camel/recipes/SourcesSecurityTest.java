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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSContext;
import jakarta.jms.MapMessage;
import jakarta.jms.TextMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.ConsumerTemplate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stranger who can write to a queue, a topic or a URL orders messages, and decides nothing else. */
class SourcesSecurityTest {

    private static final String PERSON = "+15557654321";
    private static final String SENDER = "+15551234567";
    private static final String OTHER_SENDER = "+15550000001";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aJmsMessageChoosesNeitherTheSenderNorTheQueueOfRejectedMessages(RecipeForm form) throws Exception {
        try (RecipeApplication application = started("from-jms", form);
                JMSContext session = RecipeEngines.jms().createContext()) {
            // given
            MapMessage fields = session.createMapMessage();
            fields.setString("from", OTHER_SENDER);
            fields.setStringProperty("phone", PERSON);
            fields.setStringProperty("orderId", "7784");
            TextMessage redirected = session.createTextMessage("Confirmed");
            redirected.setStringProperty("phone", "nobody");
            redirected.setStringProperty("orderId", "7785");
            redirected.setStringProperty("CAMELJmsDestinationName", "orders.stolen");
            redirected.setJMSReplyTo(session.createQueue("orders.stolen"));
            // when
            session.createProducer().send(session.createQueue("orders"), fields);
            session.createProducer().send(session.createQueue("orders"), redirected);
            // then
            ConsumerTemplate consumer = application.context().createConsumerTemplate();
            assertThat(consumer.receive("jms:orders.rejected", 30_000)).isNotNull();
            assertThat(consumer.receiveNoWait("jms:orders.stolen")).isNull();
            await().until(() -> application.chatmaid().messages().size() == 1);
            assertThat(application.chatmaid().messages())
                    .extracting(SandboxMessage::from)
                    .containsExactly(SENDER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKafkaRecordChoosesNeitherTheSenderNorTheTopicOfRejectedRecords(RecipeForm form) throws Exception {
        String id = UUID.randomUUID().toString();
        try (RecipeApplication application = started("from-kafka", form);
                KafkaProducer<String, String> stranger = new KafkaProducer<>(
                        Map.of("bootstrap.servers", RecipeEngines.kafka()),
                        new StringSerializer(),
                        new StringSerializer())) {
            // given
            String order = "{\"orderId\": \"%s\", \"phone\": \"%s\", \"text\": \"Order %s\", \"from\": \"%s\"}"
                    .formatted(id, PERSON, id, OTHER_SENDER);
            ProducerRecord<String, String> redirected = new ProducerRecord<>("orders", "no JSON " + id);
            redirected.headers().add(new RecordHeader("CAMELKafkaOverrideTopic", "orders.stolen".getBytes(UTF_8)));
            // when
            stranger.send(redirected).get();
            stranger.send(new ProducerRecord<>("orders", order)).get();
            // then
            await().until(() -> !sent(application, id).isEmpty());
            assertThat(sent(application, id)).extracting(SandboxMessage::from).containsExactly(SENDER);
            ConsumerTemplate consumer = application.context().createConsumerTemplate();
            String rejected = "kafka:orders.rejected?autoOffsetReset=earliest&groupId=" + id;
            await().until(() ->
                    String.valueOf(consumer.receiveBody(rejected, 5_000)).contains(id));
        }
    }

    private static List<SandboxMessage> sent(RecipeApplication application, String id) {
        return application.chatmaid().messages().stream()
                .filter(message -> message.content().contains(id))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyFromHttpTellsNothingOfItsMessageAndBlocksNoOtherSource(RecipeForm form) throws Exception {
        try (RecipeApplication application = started("from-http", form)) {
            // given
            assertThat(post(application, "order-7784", "application/json", PERSON)
                            .statusCode())
                    .isEqualTo(200);
            // when
            HttpResponse<String> rejected = post(application, "order-7784", "application/json", "+15557654322");
            // then
            assertThat(rejected.statusCode()).isEqualTo(422);
            assertThat(rejected.body()).startsWith("The Idempotency-Key is").doesNotContain("+1555", "msg_");
            application
                    .context()
                    .createProducerTemplate()
                    .sendBody("chatmaid:send?to=+15557654323&idempotencyKey=order-7784", "Order 7784");
            assertThat(application.chatmaid().messages()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestIsRejectedWithItsReason(RecipeForm form) throws Exception {
        try (RecipeApplication application = started("from-http", form)) {
            // a web page can send this type without the consent of the server
            assertThat(post(application, "order-7784", "text/plain", PERSON).statusCode())
                    .isEqualTo(415);
            assertThat(post(application, "", "application/json", PERSON).body()).startsWith("The Idempotency-Key is");
            assertThat(post(application, "order-7785", "application/json", "nobody")
                            .body())
                    .contains("nobody");
            assertThat(application.chatmaid().messages()).isEmpty();
        }
    }

    private static HttpResponse<String> post(RecipeApplication application, String key, String type, String to)
            throws Exception {
        String json = "{\"to\": \"" + to + "\", \"content\": \"Order 7784\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.http() + "/messages"))
                .headers("Idempotency-Key", key, "Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private RecipeApplication started(String page, RecipeForm form) throws Exception {
        RecipeApplication application = new RecipeApplication(RecipePage.of(page), folder);
        application.reset();
        application.start(form);
        return application;
    }
}
