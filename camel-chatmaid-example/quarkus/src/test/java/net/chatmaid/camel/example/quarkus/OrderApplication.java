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
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.Patience;

/** The packaged application, in a process of its own. */
final class OrderApplication implements AutoCloseable {

    static final String SECRET = "whsec_of_the_test";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer over HTTP. */
    record Answer(int status, HttpHeaders headers, JsonNode body) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private final Path folder;
    private final int port;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Patience.LIMIT).build();
    private Process process;

    private OrderApplication(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        properties.put("quarkus.http.port", String.valueOf(port));
    }

    /** With neither an API key nor a sandbox. */
    static OrderApplication alone(Path folder) throws IOException {
        return new OrderApplication(folder);
    }

    /** With the sandbox inside. */
    static OrderApplication withSandboxInside(Path folder) throws IOException {
        OrderApplication application = alone(folder);
        application.environment.put("ORDERS_SANDBOX", "true");
        return application;
    }

    /** With a sandbox outside, as if it were Chatmaid. */
    static OrderApplication with(ChatmaidSandbox sandbox, Path folder) throws IOException {
        OrderApplication application = new OrderApplication(folder);
        application.environment.put("CHATMAID_API_KEY", sandbox.liveKey());
        application.environment.put("CHATMAID_BASE_URL", sandbox.baseUrl());
        application.environment.put("CHATMAID_WEBHOOK_SECRET", SECRET);
        application.properties.put("camel.component.chatmaid.requests-per-minute", "0");
        application.properties.put("orders.poll", "1000");
        application.takeWebhooksOf(sandbox);
        return application;
    }

    /** With the variables of {@code environment} instead of those that it has. */
    OrderApplication environment(Map<String, String> variables) {
        environment.clear();
        environment.putAll(variables);
        return this;
    }

    /** As one sets it in Chatmaid's dashboard. */
    void takeWebhooksOf(ChatmaidSandbox sandbox) {
        sandbox.webhooks().sendTo(at("/chatmaid/events"), SECRET);
    }

    OrderApplication property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** Starts it, and blocks until it listens. */
    OrderApplication start() throws IOException {
        startProcess();
        await().ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> get("/q/health/live").status() == 200);
        return this;
    }

    /** Starts it, and blocks until it ends by itself. */
    void startAndAwaitEnd() throws IOException, InterruptedException {
        startProcess();
        assertThat(Patience.awaitEnd(process)).isTrue();
    }

    private void startProcess() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(System.getProperty("application"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("CHATMAID_") || name.startsWith("ORDERS_"));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /**
     * SIGTERM, which ends it by the same hook as Ctrl+C does.
     *
     * @return whether it ended in time
     */
    boolean stop() throws InterruptedException {
        process.destroy();
        return Patience.awaitEnd(process);
    }

    Answer place(String id, String phone) throws IOException, InterruptedException {
        return post("""
                {"id": "%s", "customer": "Ada", "phone": "%s", "item": "Coffee"}
                """.formatted(id, phone));
    }

    Answer post(String order) throws IOException, InterruptedException {
        return post("application/json", order);
    }

    Answer post(String contentType, String order) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at("/orders"))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(order)));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /** The status of a message as the application shows it. */
    String status(Answer accepted) throws IOException, InterruptedException {
        return get(accepted.header("Location")).body().path("status").asText();
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request.timeout(Patience.LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), json(response));
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return response.headers().firstValue("Content-Type").orElse("").contains("json")
                ? JSON.readTree(response.body())
                : JSON.nullNode();
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    String output() throws IOException {
        return Files.readString(log());
    }

    private Path log() {
        return folder.resolve("application.log");
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
