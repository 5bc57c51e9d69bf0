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

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets a sandbox process a request. Thread-safe. */
final class SandboxForwarder {

    private static final List<String> REQUEST_HEADERS = List.of("authorization", "content-type");
    private static final List<String> RESPONSE_HEADERS = List.of("Content-Type", "Date", "x-request-id", "Retry-After");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String baseUrl;

    SandboxForwarder(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    ServerResponse process(ServerRequest request) throws IOException {
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(URI.create(baseUrl + request.target()))
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        REQUEST_HEADERS.stream()
                .filter(request.headers()::containsKey)
                .forEach(name -> forwarded.header(name, request.headers().get(name)));
        try {
            HttpResponse<byte[]> response = http.send(forwarded.build(), BodyHandlers.ofByteArray());
            Map<String, String> headers = new LinkedHashMap<>();
            RESPONSE_HEADERS.forEach(
                    name -> response.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
            return new ServerResponse(response.statusCode(), headers, response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server was stopped");
        }
    }
}
