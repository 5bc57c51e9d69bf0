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
package net.chatmaid.camel.sandbox.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** A client that knows only HTTP, as any application would be. */
public final class PlainHttpClient {

    public static final ObjectMapper JSON = new ObjectMapper();
    public static final String SENDER = "+15551234567";
    public static final String RECIPIENT = "+15557654321";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Patience.LIMIT).build();
    private final ChatmaidSandbox sandbox;
    private final String key;

    public PlainHttpClient(ChatmaidSandbox sandbox, String key) {
        this.sandbox = sandbox;
        this.key = key;
    }

    public static PlainHttpClient test(ChatmaidSandbox sandbox) {
        return new PlainHttpClient(sandbox, sandbox.testKey());
    }

    public static PlainHttpClient live(ChatmaidSandbox sandbox) {
        return new PlainHttpClient(sandbox, sandbox.liveKey());
    }

    public Reply get(String path) {
        return call("GET", path, null);
    }

    public Reply post(String path, String body) {
        return call("POST", path, body);
    }

    public Reply send(String to) {
        return send(body(to));
    }

    public Reply send(ObjectNode body) {
        return post("/v1/messages/send", body.toString());
    }

    public static ObjectNode body(String to) {
        return JSON.createObjectNode().put("fromPhoneId", SENDER).put("to", to).put("content", "Order 7784 confirmed");
    }

    public JsonNode message(String id) {
        return get("/v1/messages/" + id).data();
    }

    public Reply call(String method, String path, String body) {
        return exchange(request(method, path, body).header("Authorization", "Bearer " + key));
    }

    public HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .timeout(Patience.LIMIT)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    }

    public Reply exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public CompletableFuture<Reply> exchangeLater(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Reply(answer.statusCode(), answer.headers(), answer.body()));
    }

    public record Reply(int status, HttpHeaders headers, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public JsonNode data() {
            return json().path("data");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }
}
