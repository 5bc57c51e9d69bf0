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

import static net.chatmaid.camel.example.quarkus.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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

/** Two processes on one PostgreSQL, of which one of the tests kills one; the other is {@code first} from then on. */
class PostgresqlIT {

    private static final String SEND = "/v1/messages/send";
    private static final int ORDERS = 100;
    private static final int CUSTOMERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] WHOLE_WAY = {"pending", "sent", "delivered", "read"};

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Relay wayToDatabase;
    private static ChatmaidSandbox sandbox;
    private static OrderApplication first;
    private static OrderApplication second;

    private final AtomicInteger turn = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        wayToDatabase = new Relay(postgres.getPort());
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
                .property("orders.postgresql", "jdbc:postgresql://localhost:" + wayToDatabase.port() + "/postgres")
                .property("quarkus.datasource.postgresql.username", "postgres")
                .property("orders.lease", "5000")
                // says what it claims
                .property("quarkus.log.category.\"net.chatmaid.camel.example\".level", "DEBUG");
    }

    @AfterAll
    static void stop() throws Exception {
        first.close();
        second.close();
        sandbox.close();
        wayToDatabase.close();
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
    @ValueSource(strings = {"\\u0000", "\\n", "\\u007f", "\\u0085", "\\u2028", "\\u2029", "\\ud83d", "\\ude00"})
    void whatIsNoTextIsRefused(String noText) throws Exception {
        // when
        Answer answer = first.place("P-2", "Ada" + noText);

        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors"))
                .extracting(JsonNode::asText)
                .containsExactly("customer has a character that is no text, such as a line break");
        assertThat(first.get("/orders/P-2").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "%00", "%0A", "%20", "%27%20or%201=1", "%2500", "%7B%7D", "%C3%A9", "%E2%80%A8"})
    void whatIsNoIdIsFoundNowhere(String id) throws Exception {
        // when
        Answer answer = first.get("/orders/" + id);

        // then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asText()).startsWith("There is no order ");
    }

    @Test
    void otherTextIsKeptAsItIs() throws Exception {
        // when
        Answer answer = first.place("P-3", "Zoë \\ud83d\\udc69\\u200d\\ud83d\\ude80 \\uffff");

        // then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("customer").asText()).isEqualTo("Zoë 👩‍🚀 \uffff");
        await().until(() -> messagesOf("P-3") == 1);
    }

    @Test
    void aMessageWinsOverTheRefusalOfAnotherProcess() throws Exception {
        // given
        first.place("P-4");
        await().untilAsserted(() -> assertThat(first.way("P-4")).contains("read"));

        // when
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update orders set refusal = 'no' where id = 'P-4'");
        }

        // then
        assertThat(first.confirmation("P-4").path("status").asText()).isEqualTo("read");
        assertThat(first.confirmation("P-4").has("reason")).isFalse();
    }

    @Test
    void aDatabaseThatIsAwayIsToldAndComesBack() throws Exception {
        // given
        first.place("P-5");
        await().untilAsserted(() -> assertThat(first.way("P-5")).containsExactly(WHOLE_WAY));

        // when
        wayToDatabase.cut();
        try {
            for (Answer answer : List.of(first.place("P-6"), first.get("/orders/P-5"))) {
                // then
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.body().path("detail").asText()).startsWith("The database does not answer");
            }
        } finally {
            wayToDatabase.mend();
        }

        // and when
        await().untilAsserted(() -> assertThat(first.place("P-6").status()).isLessThan(300));

        // then
        await().untilAsserted(() -> assertThat(first.way("P-6")).containsExactly(WHOLE_WAY));
        assertThat(messagesOf("P-6")).isEqualTo(1);
    }

    @Test
    void manyReadersDoNotStarveEachOther() {
        // given: more than there are connections
        int readers = 80;

        // when
        List<CompletableFuture<Integer>> answers = IntStream.range(0, readers)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> read("P-1"), command -> new Thread(command).start()))
                .toList();

        // then
        assertThat(answers).extracting(CompletableFuture::join).doesNotContain(500, 503);
    }

    private static int read(String id) {
        try {
            return first.get("/orders/" + id).status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoProcessesSendEachOrderOnceAndOneTakesOverWhatTheOtherHadClaimed() throws Exception {
        // given
        OrderApplication one = first;
        OrderApplication other = second;
        int before = sends();

        // when: both are well
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        try (Customers customers = new Customers(CUSTOMERS, ORDERS, id -> place("1-" + id, accepted, one, other))) {
            customers.await(PATIENCE);
        }
        CompletableFuture<Answer> here = CompletableFuture.supplyAsync(() -> placed(one));
        CompletableFuture<Answer> there = CompletableFuture.supplyAsync(() -> placed(other));
        assertThat(Stream.of(here.join().status(), there.join().status())).containsExactlyInAnyOrder(200, 201);
        accepted.add("both");
        awaitRead(accepted);

        // then
        System.out.printf("two processes: %d orders, %d sends%n", accepted.size(), sends() - before);
        assertThat(sends() - before).isEqualTo(accepted.size()).isEqualTo(ORDERS + 1);
        assertThat(one.output()).contains(claimed("1-"));
        assertThat(other.output()).contains(claimed("1-"));

        // given: a send that one of them waits for as long as it lives
        sandbox.failNext(1, "POST", SEND, Fault.delay(Duration.ofMinutes(10)));
        one.place("held");
        await().until(() -> messagesOf("held") == 1);
        OrderApplication killed = one.output().contains(claimed("held ")) ? one : other;
        first = killed == one ? other : one;
        second = killed;

        // when
        try (Customers customers = new Customers(CUSTOMERS, ORDERS, id -> place("2-" + id, accepted, one, other))) {
            await().pollInterval(Duration.ofMillis(10)).until(() -> accepted.size() > ORDERS + ORDERS / 10);
            assertThat(first.confirmation("held").path("status").asText()).isEqualTo("waiting");
            killed.kill();
            System.out.printf("kill: %d orders accepted, %d sends%n", accepted.size(), sends() - before);
            first.takeWebhooksOf(sandbox);
            customers.await(PATIENCE);
        }

        // then
        accepted.add("held");
        assertThat(accepted).hasSize(2 * ORDERS + 2);
        awaitRead(accepted);
        assertThat(accepted).allMatch(id -> messagesOf(id) == 1);
        assertThat(first.output()).contains(claimed("held "));
        System.out.printf("in all: %d orders, %d sends%n", accepted.size(), sends() - before);
        assertThat(sends() - before).isEqualTo(accepted.size() + 1);
    }

    private static String claimed(String orders) {
        return "The confirmation of order " + orders;
    }

    private static Answer placed(OrderApplication application) {
        try {
            return application.place("both");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** At one of them, and at the other if that does not answer. */
    private boolean place(String id, Set<String> accepted, OrderApplication one, OrderApplication other)
            throws Exception {
        OrderApplication application = turn.getAndIncrement() % 2 == 0 ? one : other;
        int status = application.place(id).status();
        return (status == 201 || status == 200) && accepted.add(id);
    }

    private static void awaitRead(Set<String> orders) {
        await().untilAsserted(() -> {
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
