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
package net.chatmaid.camel.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.client.ApiError;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidPermissionException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.ChatmaidValidationException;

/** Maps a response that rejects a request to an exception. */
final class ErrorMapper {

    private final Redaction redaction;

    ErrorMapper(Redaction redaction) {
        this.redaction = redaction;
    }

    /**
     * @param body the JSON object of the response, or {@code null} if it is not one
     * @param status the HTTP status, or the one in the body of a 2xx that reports a failure
     */
    ChatmaidException toException(ApiRequest request, ApiResponse response, JsonNode body, int status) {
        ApiError error = new ApiError(
                status, text(body, "error"), messages(body), request.path(), redaction.clean(requestId(response)));
        String summary =
                "Chatmaid responded to " + request.name() + " with " + status + detail(request, error, response, body)
                        + (error.requestId() == null ? "" : " [request id " + error.requestId() + "]") + ". ";
        return switch (status) {
            case 401 ->
                new ChatmaidAuthenticationException(
                        summary
                                + "The API key (option apiKey or CHATMAID_API_KEY) is missing, not valid or revoked."
                                + " The request is not retried.",
                        error);
            case 403 ->
                new ChatmaidPermissionException(
                        summary
                                + "The API key does not have the scope for this request. Add it in Chatmaid's dashboard."
                                + " The request is not retried.",
                        error);
            case 404 ->
                new ChatmaidNotFoundException(
                        summary + "The account of this API key does not have it. The request is not retried.", error);
            case 429 -> rateLimit(summary, error, response, body);
            default ->
                status >= 500
                        ? serverFailure(summary, error, response)
                        : new ChatmaidValidationException(summary + "Change the request. It is not retried.", error);
        };
    }

    private static ChatmaidServerException serverFailure(String summary, ApiError error, ApiResponse response) {
        Duration wait = retryAfter(response);
        return new ChatmaidServerException(
                summary + "Chatmaid, or a proxy in front of it, failed to process the request."
                        + (wait == null ? "" : " The response names a time to wait: " + wait.toMillis() + " ms."),
                error,
                wait);
    }

    private static Duration retryAfter(ApiResponse response) {
        Instant now = RetryAfter.httpDate(response.header("date"));
        return RetryAfter.ofHeader(response.header("retry-after"), now == null ? Instant.now() : now);
    }

    private static ChatmaidRateLimitException rateLimit(
            String summary, ApiError error, ApiResponse response, JsonNode body) {
        Duration header = retryAfter(response);
        JsonNode field = body == null ? null : body.get("retryAfter");
        Duration inBody =
                field != null && field.isValueNode() && !field.isNull() ? RetryAfter.ofSeconds(field.asText()) : null;
        Duration wait = header == null || inBody != null && inBody.compareTo(header) > 0 ? inBody : header;
        return new ChatmaidRateLimitException(
                summary
                        + (wait == null
                                ? "The response does not name a time to wait."
                                : "The response names a time to wait: " + wait.toMillis() + " ms."),
                error,
                wait);
    }

    /** The sentences of the API about a rejected request, without texts of the message that they repeat. */
    String detail(ApiRequest request, ApiResponse response, JsonNode body) {
        ApiError error = new ApiError(0, text(body, "error"), messages(body), null, null);
        return detail(request, error, response, body);
    }

    private static String detail(ApiRequest request, ApiError error, ApiResponse response, JsonNode body) {
        if (body == null) {
            return " and " + response.described();
        }
        String sentences = String.join("; ", error.messages());
        String all = (error.error() == null ? "" : " " + error.error()) + (sentences.isEmpty() ? "" : ": " + sentences);
        return all.isEmpty()
                ? ""
                : (all.startsWith(" ") ? " " : "") + request.texts().removedFrom(all);
    }

    private String text(JsonNode body, String field) {
        JsonNode value = body == null ? null : body.get(field);
        return value == null || value.isNull()
                ? null
                : redaction.clean(value.isTextual() ? value.asText() : value.toString());
    }

    private List<String> messages(JsonNode body) {
        JsonNode message = body == null ? null : body.get("message");
        List<String> sentences = new ArrayList<>();
        if (message != null && message.isArray()) {
            message.forEach(item -> sentences.add(redaction.clean(item.isTextual() ? item.asText() : item.toString())));
        } else if (message != null && !message.isNull()) {
            sentences.add(text(body, "message"));
        }
        return sentences;
    }

    private static String requestId(ApiResponse response) {
        String id = response.header("x-request-id");
        return id == null ? response.header("x-amzn-requestid") : id;
    }
}
