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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import net.chatmaid.camel.client.RequestOperation;
import net.chatmaid.camel.client.RequestPriority;
import net.chatmaid.camel.client.TraceContext;
import net.chatmaid.camel.model.LogText;

/**
 * A request to the API, without the host.
 *
 * @param operation what the request is for
 * @param method the HTTP method
 * @param path the path; its variable segments are percent-encoded
 * @param query the query parameters, in order, not encoded
 * @param body the JSON to send, or {@code null}
 * @param subject what the request is about, for errors; may be {@code null}
 * @param texts the texts of the message to send, which errors must not repeat
 * @param trace the trace whose headers each attempt carries; {@code null} for none
 */
public record ApiRequest(
        RequestOperation operation,
        String method,
        String path,
        Map<String, String> query,
        byte[] body,
        String subject,
        MessageTexts texts,
        TraceContext trace) {

    public static ApiRequest get(RequestOperation operation, String path, String subject) {
        return new ApiRequest(operation, "GET", path, Map.of(), null, subject, MessageTexts.NONE, null);
    }

    public static ApiRequest post(
            RequestOperation operation, String path, byte[] body, String subject, MessageTexts texts) {
        return new ApiRequest(operation, "POST", path, Map.of(), body, subject, texts, null);
    }

    public ApiRequest with(String name, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value.toString());
        return new ApiRequest(operation, method, path, more, body, subject, texts, trace);
    }

    /** Returns this request with a trace; without one if it is {@code null}. */
    public ApiRequest with(TraceContext other) {
        return other == trace ? this : new ApiRequest(operation, method, path, query, body, subject, texts, other);
    }

    RequestPriority priority() {
        return method.equals("POST") ? RequestPriority.SEND : RequestPriority.LOOKUP;
    }

    /** The path and the query of the request line. */
    String target() {
        return query.isEmpty()
                ? path
                : path
                        + query.entrySet().stream()
                                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    /** The name of the request in errors. */
    public String name() {
        return method + " " + path + (subject == null ? "" : " (" + LogText.whole(subject) + ")");
    }

    /**
     * Encodes a path segment, so that no text can address another endpoint. The caller must reject the segments
     * {@code .} and {@code ..}, which encoding does not change.
     */
    public static String segment(String text) {
        return encode(text);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
