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

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;

/**
 * Parses one JSON value with limits: 64 levels of nesting, 100 characters of a number, 1000 characters of a name.
 * Deeper values overflow the stack of code that traverses them, and longer numbers take long to compute.
 */
final class JsonValueReader {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_LENGTH = 100;

    static final int MAX_NAME_LENGTH = 1000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValueReader() {}

    /**
     * Parses the value at the current position of the parser, to its end.
     *
     * @return {@code null} if it exceeds a limit
     * @throws IOException if it is not JSON
     */
    static JsonNode read(JsonParser parser) throws IOException {
        return read(parser, MAX_DEPTH);
    }

    private static JsonNode read(JsonParser parser, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new EOFException();
        }
        return switch (token) {
            case START_OBJECT, START_ARRAY -> {
                if (depth == 0) {
                    parser.skipChildren();
                    yield null;
                }
                yield token == JsonToken.START_OBJECT ? object(parser, depth - 1) : array(parser, depth - 1);
            }
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IOException();
        };
    }

    private static JsonNode object(JsonParser parser, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        boolean isWithinLimits = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = read(parser, depth);
            isWithinLimits &= value != null && name.length() <= MAX_NAME_LENGTH;
            object.set(name, value);
        }
        return isWithinLimits ? object : null;
    }

    private static JsonNode array(JsonParser parser, int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        boolean isWithinLimits = true;
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            JsonNode value = read(parser, depth);
            isWithinLimits &= value != null;
            array.add(value);
        }
        return isWithinLimits ? array : null;
    }

    private static JsonNode number(JsonParser parser) throws IOException {
        if (parser.getTextLength() > MAX_NUMBER_LENGTH) {
            return null;
        }
        try {
            return parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)
                    ? NODES.numberNode(parser.getDecimalValue())
                    : switch (parser.getNumberType()) {
                        case INT -> NODES.numberNode(parser.getIntValue());
                        case LONG -> NODES.numberNode(parser.getLongValue());
                        default -> NODES.numberNode(parser.getBigIntegerValue());
                    };
        } catch (IOException | ArithmeticException | NumberFormatException e) {
            // the exponent is out of range
            return null;
        }
    }
}
