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
package net.chatmaid.camel.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashSet;
import net.chatmaid.camel.model.LogText;

/**
 * Parses the body of a webhook as JSON. A field whose value exceeds a limit (see {@link JsonValueReader}) is skipped
 * and recorded, so that it costs no time and the event is still read. Thread-safe.
 */
final class EventTreeReader {

    /**
     * A factory without limits, as a parser rejects the whole body at a limit, and webhookMaxBodySize limits it anyway.
     * Without canonical names, the parser replaces bytes that are not UTF-8 by U+FFFD instead of rejecting the body.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private EventTreeReader() {}

    /**
     * @throws ChatmaidEventException if the body is not a JSON object; the exception contains nothing of it
     */
    static EventTree read(byte[] body) {
        try (JsonParser parser = FACTORY.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first != null && first != JsonToken.START_OBJECT) {
                throw new ChatmaidEventException("The webhook is not a JSON object");
            }
            if (first != null) {
                EventTree tree = new EventTree(object(), new LinkedHashSet<>(), new LinkedHashSet<>());
                readFields(parser, tree, tree.root(), "");
                if (parser.nextToken() == null) {
                    return tree;
                }
            }
        } catch (IOException e) {
            // rejected below; the message of the parser would quote the body
        }
        throw new ChatmaidEventException(
                "The webhook is not valid JSON: its body is empty, malformed, or continues after the object");
    }

    private static void readFields(JsonParser parser, EventTree tree, ObjectNode object, String path)
            throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            JsonNode value;
            if (object == tree.root() && name.equals(EventTree.DATA) && parser.hasToken(JsonToken.START_OBJECT)) {
                ObjectNode data = object();
                readFields(parser, tree, data, EventTree.IN_DATA);
                value = data;
            } else {
                value = JsonValueReader.read(parser);
            }
            if (value == null || name.length() > JsonValueReader.MAX_NAME_LENGTH) {
                tree.leftOut().add(path + LogText.of(name));
            } else if (object.hasNonNull(name)) {
                setAgain(tree, object, path, name, value);
            } else {
                object.set(name, value);
            }
        }
        if (!parser.hasToken(JsonToken.END_OBJECT)) {
            throw new EOFException();
        }
    }

    /** A field that occurs again has the last value, unless it is essential and the last value is null. */
    private static void setAgain(EventTree tree, ObjectNode object, String path, String name, JsonNode value) {
        String field = path + name;
        if (!EventTree.UNAMBIGUOUS.contains(field)) {
            object.set(name, value);
        } else if (!value.isNull()) {
            if (!value.equals(object.get(name))) {
                tree.ambiguous().add(field);
            }
            object.set(name, value);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
