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
package net.chatmaid.camel.example.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** The packaged application in a process of its own, on a free port, with its database in a folder. */
final class OrderService implements AutoCloseable {

    static final String SECRET = "whsec_9c41d07be25f";
    private static final Pattern READY = Pattern.compile("curl -s (http://localhost:\\d+)/orders -H .* -d '(.*)'");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private final long started;
    private final Process process;
    private final Path log;
    private final Matcher ready;

    private OrderService(long started, Process process, Path log) {
        this.started = started;
        this.process = process;
        this.log = log;
        AppendedText printed = new AppendedText(log);
        ready = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> READY.matcher(printed.next()), line -> line.find() || !process.isAlive());
        assertThat(ready.find(0)).as(log()).isTrue();
    }

    /** With the sandbox that it brings. */
    static OrderService startWithSandbox(Path folder) throws IOException {
        return start(folder, Map.of("ORDERS_SANDBOX", "true"));
    }

    /** With a sandbox outside, which stands for Chatmaid. */
    static OrderService start(Path folder, ChatmaidSandbox chatmaid, String... args) throws IOException {
        OrderService service = start(
                folder,
                Map.of(
                        "CHATMAID_API_KEY",
                        chatmaid.liveKey(),
                        "CHATMAID_BASE_URL",
                        chatmaid.baseUrl(),
                        "CHATMAID_WEBHOOK_SECRET",
                        SECRET),
                args);
        service.takeWebhooksOf(chatmaid);
        return service;
    }

    /** As one sets it in Chatmaid's dashboard. */
    void takeWebhooksOf(ChatmaidSandbox chatmaid) {
        chatmaid.webhooks().sendTo(uri("/chatmaid/events"), SECRET);
    }

    static OrderService start(Path folder, Map<String, String> environment, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("app.jar"),
                "--server.port=0"));
        command.addAll(List.of(args));
        Path log = Files.createTempFile(folder, "service", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CHATMAID_") || name.startsWith("ORDERS_"));
        builder.environment().putAll(environment);
        return new OrderService(System.nanoTime(), builder.start(), log);
    }

    URI uri(String path) {
        return URI.create(ready.group(1) + path);
    }

    /** The order of the command that it prints. */
    String printedOrder() {
        return ready.group(2);
    }

    /** Since the process was started. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    HttpResponse<String> post(String order) throws IOException, InterruptedException {
        return client.send(placing(order), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(posting(path, body), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> postAsync(String order) {
        return client.sendAsync(placing(order), BodyHandlers.ofString());
    }

    private HttpRequest placing(String order) {
        return posting("/orders", order);
    }

    private HttpRequest posting(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .timeout(Patience.LIMIT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    /** What it shows as the confirmation of an order. */
    JsonNode confirmation(String id) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/orders/" + id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("confirmation");
    }

    JsonNode awaitStatus(String id, String status) {
        return await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> confirmation(id), found -> found.path(
                        "status")
                .asText()
                .equals(status));
    }

    static String order(String id, String phone) {
        return order(id, "Ada", phone);
    }

    static String order(String id, String customer, String phone) {
        return "{\"id\": \"%s\", \"customer\": \"%s\", \"phone\": \"%s\", \"item\": \"Coffee\"}"
                .formatted(id, customer, phone);
    }

    /** Whether it has claimed the confirmation of an order whose id begins so. */
    boolean hasClaimed(String order) {
        return log().contains("The confirmation of order " + order);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Ctrl+C does. */
    int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
