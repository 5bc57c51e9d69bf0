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
package net.chatmaid.camel.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.chatmaid.camel.sandbox.api.ErrorResponseException;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;

/** The fields of a request's body, or of an object in it. What is not valid is rejected with 400. */
final class RequestBody {

    private static final long MOST_MILLIS = Duration.ofDays(365).toMillis();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode fields;

    private RequestBody(JsonNode fields, List<String> allowed) {
        this.fields = fields;
        fields.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw invalid("The field '" + name + "' is not known; allowed are " + String.join(", ", allowed) + ".");
            }
        });
    }

    /** An empty body has no fields. */
    static RequestBody of(ReceivedRequest request, String... allowed) {
        if (request.body().isBlank()) {
            return new RequestBody(JSON.createObjectNode(), List.of(allowed));
        }
        try {
            return ofObject(JSON.readTree(request.body()), "The body", allowed);
        } catch (JsonProcessingException e) {
            throw invalid("The body must be a JSON object, but is not JSON.");
        }
    }

    private static RequestBody ofObject(JsonNode node, String what, String... allowed) {
        if (!node.isObject()) {
            throw invalid(what + " must be a JSON object.");
        }
        return new RequestBody(node, List.of(allowed));
    }

    boolean has(String name) {
        return fields.has(name);
    }

    Optional<RequestBody> object(String name, String... allowed) {
        return value(name).map(node -> ofObject(node, name, allowed));
    }

    String requiredText(String name) {
        return text(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> invalid(name + " is required and must not be empty."));
    }

    Optional<String> text(String name) {
        return value(name).map(node -> {
            if (!node.isTextual()) {
                throw invalid(name + " must be a string.");
            }
            return node.textValue();
        });
    }

    Optional<Duration> millis(String name) {
        return number(name, 0, MOST_MILLIS).map(Duration::ofMillis);
    }

    Duration requiredMillis(String name) {
        return millis(name).orElseThrow(() -> invalid(name + " is required: a number of milliseconds."));
    }

    Optional<Long> number(String name, long least, long most) {
        return value(name).map(node -> {
            if (!node.isIntegralNumber()
                    || !node.canConvertToLong()
                    || node.longValue() < least
                    || node.longValue() > most) {
                throw invalid(name + " must be a whole number from " + least + " to " + most + ".");
            }
            return node.longValue();
        });
    }

    Optional<Double> share(String name) {
        return value(name).map(node -> {
            if (!node.isNumber() || !(node.doubleValue() >= 0 && node.doubleValue() <= 1)) {
                throw invalid(name + " must be a number from 0 to 1.");
            }
            return node.doubleValue();
        });
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(fields.get(name)).filter(node -> !node.isNull());
    }

    static ErrorResponseException invalid(String sentence) {
        return new ErrorResponseException(400, sentence);
    }
}
