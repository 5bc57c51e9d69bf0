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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.chatmaid.camel.sandbox.state.RecipientFormat;
import net.chatmaid.camel.sandbox.state.SubmittedMessage;

/** Reads the body of a send and names everything that is wrong with it at once. */
final class SendBodyValidator {

    private static final int MAX_CONTENT = 4096;
    private static final int MAX_IDEMPOTENCY_KEY = 64;

    /** By the syntax of a URL: the host may have underscores and letters of any script, and the path too. */
    private static final Pattern HTTPS = Pattern.compile(
            "(?i:https)://(?:[^/?#\\s\\\\]*@)?(?:\\[[0-9A-Fa-f:.]+]|[^/?#:@\\[\\]\\s\\p{Cntrl}\\\\]+)(?::[0-9]*)?(?:[/?#][^\\s\\p{Cntrl}]*)?");

    private final ObjectMapper json = new ObjectMapper();

    /** The request with the sender still as the client named it: a number or a dashboard id. */
    SubmittedMessage read(String body) {
        JsonNode fields = parse(body);
        List<String> wrong = new ArrayList<>();
        if (fields.has("environment")) {
            wrong.add("property environment should not exist: the API key selects the environment");
        }
        String from = text(fields, "fromPhoneId", wrong);
        if (from == null || from.isBlank()) {
            wrong.add("fromPhoneId should not be empty");
        }
        String to = text(fields, "to", wrong);
        if (to == null || !RecipientFormat.isRecipient(to)) {
            wrong.add("to must be an E.164 phone number such as +15557654321 or a group JID ending in @g.us");
        }
        String content = text(fields, "content", wrong);
        // characters as people count them: an emoji is one
        if (content != null && content.codePointCount(0, content.length()) > MAX_CONTENT) {
            wrong.add(
                    "content must be at most 4096 characters, but has " + content.codePointCount(0, content.length()));
        }
        List<String> mediaUrls = mediaUrls(fields, wrong);
        if ((content == null || content.isEmpty()) && mediaUrls.isEmpty()) {
            wrong.add("at least one of content and mediaUrls must not be empty");
        }
        String idempotencyKey = text(fields, "idempotencyKey", wrong);
        if (idempotencyKey != null && idempotencyKey.length() > MAX_IDEMPOTENCY_KEY) {
            wrong.add("idempotencyKey must be at most 64 characters, but has " + idempotencyKey.length());
        }
        if (!wrong.isEmpty()) {
            throw new ErrorResponseException(400, wrong);
        }
        return new SubmittedMessage(
                from,
                to,
                content,
                mediaUrls,
                idempotencyKey == null || idempotencyKey.isEmpty() ? null : idempotencyKey);
    }

    private JsonNode parse(String body) {
        try {
            JsonNode node = json.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new ErrorResponseException(400, "The body must be a JSON object, but is not JSON");
        }
        throw new ErrorResponseException(400, "The body must be a JSON object");
    }

    private static String text(JsonNode fields, String name, List<String> wrong) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            wrong.add(name + " must be a string");
            return null;
        }
        return value.textValue();
    }

    private static List<String> mediaUrls(JsonNode fields, List<String> wrong) {
        JsonNode value = fields.path("mediaUrls");
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            wrong.add("mediaUrls must be an array of HTTPS URLs");
            return List.of();
        }
        List<String> urls = new ArrayList<>();
        for (JsonNode url : value) {
            if (!url.isTextual() || !isHttps(url.textValue())) {
                wrong.add("each value in mediaUrls must be an HTTPS URL");
            }
            urls.add(url.asText());
        }
        return urls;
    }

    private static boolean isHttps(String text) {
        return HTTPS.matcher(text).matches();
    }
}
