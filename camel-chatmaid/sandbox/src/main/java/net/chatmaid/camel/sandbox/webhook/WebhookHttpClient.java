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
package net.chatmaid.camel.sandbox.webhook;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes one attempt to deliver a webhook. Thread-safe. */
final class WebhookHttpClient {

    /** Long enough for a receiver on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Duration patience;
    private final HttpClient client;

    WebhookHttpClient() {
        this(PATIENCE);
    }

    /** @param patience the maximum time until the head of the response, and until its end after that */
    WebhookHttpClient(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** Does not block; completes within two minutes, never exceptionally. */
    CompletableFuture<WebhookReply> deliver(WebhookTarget target, String event, PlannedDelivery.Signed signed) {
        HttpRequest request = HttpRequest.newBuilder(target.url())
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("X-Chatmaid-Event", event)
                .header("X-Chatmaid-Signature", signed.signature())
                .POST(HttpRequest.BodyPublishers.ofByteArray(signed.body()))
                .build();
        long started = System.nanoTime();
        CompletableFuture<HttpResponse<Void>> exchange =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        // the timeout of a request ends with the head of its response, and a body may never end
        return exchange.copy()
                .orTimeout(2 * patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((response, error) -> exchange.cancel(true))
                .handle((response, error) -> new WebhookReply(
                        error == null ? response.statusCode() : null,
                        error == null ? null : sentence(error),
                        Duration.ofNanos(System.nanoTime() - started)));
    }

    private String sentence(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof HttpTimeoutException) {
            return "The receiver did not respond in " + patience.toSeconds() + " seconds.";
        } else if (cause instanceof TimeoutException) {
            return "The receiver did not end its response in " + 2 * patience.toSeconds() + " seconds.";
        } else if (cause instanceof ConnectException) {
            return "The receiver could not be connected to.";
        }
        return "The connection to the receiver failed: " + cause.getClass().getSimpleName() + ".";
    }
}
