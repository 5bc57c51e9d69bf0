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
package net.chatmaid.camel.sandbox.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.chatmaid.camel.sandbox.SandboxRequest;

/** A request as it arrived: the path and the query are raw, the Authorization header may be null. */
public record ReceivedRequest(
        String method,
        String path,
        String query,
        String body,
        String authorization,
        Map<String, List<String>> headers) {

    private static final Set<String> SECRET_HEADERS = Set.of("authorization", "proxy-authorization", "cookie");

    /** The request as the journal keeps it: without secrets. */
    public SandboxRequest journaled(Instant receivedAt) {
        Map<String, List<String>> visible = new TreeMap<>();
        headers.forEach((name, values) -> visible.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        visible.keySet().removeAll(SECRET_HEADERS);
        return new SandboxRequest(receivedAt, method, path, query, body, Map.copyOf(visible));
    }

    /** The values of a header, whatever the case of its name. */
    public List<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    public boolean isApi() {
        return path.equals("/v1") || path.startsWith("/v1/");
    }

    /** The decoded parts of the path; decoded after splitting, so that %2F stays inside its part. */
    public List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (String raw : path.substring(1).split("/", -1)) {
            segments.add(decode(raw, false));
        }
        return segments;
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().get(name)).filter(value -> !value.isEmpty());
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.putIfAbsent(decode(name, true), decode(value, true));
        }
        return parameters;
    }

    private String decode(String text, boolean plusIsSpace) {
        try {
            // in a path a plus is a plus
            return URLDecoder.decode(plusIsSpace ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ErrorResponseException(
                    400, "The URL holds a percent sign that is not followed by two hex digits");
        }
    }
}
