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
package net.chatmaid.camel.example.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.chatmaid.camel.example.quarkus.OrderApplication.Answer;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes on one PostgreSQL. Webhooks go to the second, which one of the tests kills: then polls tell. */
class PostgresqlIT {

    private static final String SEND = "/v1/messages/send";
    private static final int ORDERS = 100;
    private static final int CUSTOMERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OUTBOX_AGAIN = "INSERT INTO outbox VALUES"
            + " ('P-4', '+15557654321', 'Hello Ada, your order P-4 is confirmed:\n2 x Tea', 0, current_timestamp)";
    private static final String[] WHOLE_WAY = {"accepted", "pending", "sent", "delivered", "read"};

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static ChatmaidSandbox sandbox;
    private static OrderApplication first;
    private static OrderApplication second;

    private final AtomicInteger turn = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        sandbox = ChatmaidSandbox.builder().step(Duration.ofMillis(200)).start();
        first = application("first");
        second = application("second");
        first.launch();
        second.launch();
        first.awaitListening();
        second.awaitListening();
    }

    private static OrderApplication application(String name) throws Exception {
        return OrderApplication.with(sandbox, Files.createDirectory(folder.resolve(name)))
                .property("orders.postgresql", postgres.getJdbcUrl("postgres", "postgres"))
                .property("orders.lease", "5000");
    }

    @AfterAll
    static void stop() throws Exception {
        first.close();
        second.close();
        sandbox.close();
        postgres.close();
    }

    @Test
    void onePropertyPutsTheOrdersIntoPostgresql() throws Exception {
        // when
        assertThat(first.place("P-1").status()).isEqualTo(201);
        assertThat(first.place("P-1").status()).isEqualTo(200);

        // then
        await().untilAsserted(() -> assertThat(first.way("P-1")).containsExactly(WHOLE_WAY));
        assertThat(messagesOf("P-1")).isEqualTo(1);
        assertThat(first.get("/q/health").body().path("status").asText()).isEqualTo("UP");
        assertThat(folder.resolve("first/data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\\u0000da", "A\\nda", "A\\u0085da", "A\\u2028da", "A\\ud83cda", "A\\udf75da"})
    void whatPostgresqlWouldNotKeepIsRefused(String customer) throws Exception {
        // when
        Answer answer = first.place("P-2", customer);

        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("problems"))
                .extracting(JsonNode::asText)
                .containsExactly("customer has to be one line of Unicode text without control characters.");
        assertThat(first.get("/orders/P-2").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoIdFindsNoOrder() throws Exception {
        assertThat(first.get("/orders/P%002").status()).isEqualTo(404);
    }

    @Test
    void otherTextIsKeptAsItIs() throws Exception {
        // when
        Answer answer = first.place("P-3", "Zoë \\ud83d\\udc69\\u200d\\ud83d\\ude80 \\uffff");

        // then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().at("/order/customer").asText()).isEqualTo("Zoë 👩‍🚀 \uffff");
        await().until(() -> messagesOf("P-3") == 1);
    }

    @Test
    void aMessageWinsOverTheRefusalOfAnotherProcess() throws Exception {
        // given
        first.place("P-4");
        await().untilAsserted(() -> assertThat(first.way("P-4")).contains("read"));

        // when
        sql("UPDATE orders SET refusal = 'no' WHERE id = 'P-4'");

        // then
        JsonNode order = first.get("/orders/P-4").body();
        assertThat(order.path("state").asText()).isEqualTo("read");
        assertThat(order.has("problem")).isFalse();

        // when: it is sent again after another process has given it up
        sql(OUTBOX_AGAIN);

        // then
        await().until(() -> count("orders WHERE id = 'P-4' AND refusal IS NULL") == 1);

        // when: it is given up after another process has sent it
        sandbox.failNext(1, "POST", SEND, Fault.status(400));
        sql(OUTBOX_AGAIN);

        // then
        await().until(() -> count("outbox WHERE order_id = 'P-4'") == 0);
        assertThat(count("orders WHERE id = 'P-4' AND refusal IS NULL")).isEqualTo(1);
        assertThat(messagesOf("P-4")).isEqualTo(1);
    }

    private static void sql(String update) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }

    private static int count(String rows) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + rows)) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void twoProcessesSendEachOrderOnceAlsoWhenOneIsKilled() throws Exception {
        // given
        int before = sends();

        // when: both are well
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        try (Customers customers = new Customers(CUSTOMERS, ORDERS, id -> place("1-" + id, accepted))) {
            customers.await(PATIENCE);
        }
        CompletableFuture<Answer> here = CompletableFuture.supplyAsync(() -> placed(first));
        CompletableFuture<Answer> there = CompletableFuture.supplyAsync(() -> placed(second));
        assertThat(Stream.of(here.join().status(), there.join().status())).containsExactlyInAnyOrder(200, 201);
        accepted.add("both");
        awaitRead(accepted);

        // then
        System.out.printf("two processes: %d orders, %d sends%n", accepted.size(), sends() - before);
        assertThat(sends() - before).isEqualTo(accepted.size()).isEqualTo(ORDERS + 1);

        // when: one is killed while it waits for the answer to a send, as the other does
        sandbox.failNext(2, "POST", SEND, Fault.delay(Duration.ofSeconds(2)));
        try (Customers customers = new Customers(CUSTOMERS, ORDERS, id -> place("2-" + id, accepted))) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> sends() - before >= ORDERS + 3 && accepted.size() > 4 * ORDERS / 3);
            second.kill();
            System.out.printf("kill: %d orders accepted, %d sends%n", accepted.size(), sends() - before);
            customers.await(PATIENCE);
        }

        // then
        assertThat(accepted).hasSize(2 * ORDERS + 1);
        awaitRead(accepted);
        assertThat(accepted).allMatch(id -> messagesOf(id) == 1);
        System.out.printf("in all: %d orders, %d sends%n", accepted.size(), sends() - before);
    }

    private static Answer placed(OrderApplication application) {
        try {
            return application.place("both");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** At one of them, and at the other if that does not answer. */
    private boolean place(String id, Set<String> accepted) throws Exception {
        OrderApplication application = turn.getAndIncrement() % 2 == 0 ? first : second;
        int status = application.place(id).status();
        return (status == 201 || status == 200) && accepted.add(id);
    }

    private static void awaitRead(Set<String> orders) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (String id : orders) {
                assertThat(first.way(id)).as(id).containsExactly(WHOLE_WAY);
            }
        });
    }

    private static int sends() {
        return sandbox.requestCount("POST", SEND);
    }

    private static long messagesOf(String order) {
        return sandbox.messages().stream()
                .filter(message -> message.content().contains("order " + order + " "))
                .count();
    }
}
