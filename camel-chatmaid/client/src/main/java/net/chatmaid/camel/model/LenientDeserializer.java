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
package net.chatmaid.camel.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a record of the API even if some of its fields can't be read. Such a field is {@code null}, and its value is
 * kept in {@code additional} under its name, so that writing the record gives the same JSON.
 */
final class LenientDeserializer extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    /** The attribute of a reader that is not lenient. */
    static final String STRICT = LenientDeserializer.class.getName() + ".strict";

    /** The name of {@code additional} for Jackson, which would read an unknown field of this name as all of them. */
    private static final String NAME_OF_ADDITIONAL = "*";

    private final transient RecordFields fields;

    LenientDeserializer(JsonDeserializer<?> strict, RecordFields fields) {
        super(strict);
        this.fields = fields;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> strict) {
        return new LenientDeserializer(strict, fields);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (context.getAttribute(STRICT) != null) {
            return super.deserialize(parser, context);
        }
        JsonNode node = context.readTree(parser);
        try {
            return strictly(node, parser, context);
        } catch (JsonProcessingException | RuntimeException e) {
            if (!(node instanceof ObjectNode object)) {
                throw e;
            }
            Map<String, JsonNode> unreadable = removeUnreadable(object, context);
            if (unreadable.isEmpty()) {
                throw e;
            }
            return fields.withAdditional((Record) strictly(object, parser, context), unreadable);
        }
    }

    private Object strictly(JsonNode node, JsonParser parser, DeserializationContext context) throws IOException {
        try (JsonParser tree = new TreeTraversingParser(node, parser.getCodec())) {
            tree.nextToken();
            return super.deserialize(tree, context);
        }
    }

    private Map<String, JsonNode> removeUnreadable(ObjectNode object, DeserializationContext context)
            throws IOException {
        Map<String, JsonNode> unreadable = new LinkedHashMap<>();
        if (object.has(NAME_OF_ADDITIONAL)) {
            unreadable.put(NAME_OF_ADDITIONAL, object.remove(NAME_OF_ADDITIONAL));
        }
        for (Map.Entry<String, Type> field : fields.types().entrySet()) {
            JsonNode value = object.get(field.getKey());
            if (value != null && !value.isNull() && !isReadable(value, field.getValue(), context)) {
                unreadable.put(field.getKey(), object.remove(field.getKey()));
            }
        }
        return unreadable;
    }

    private static boolean isReadable(JsonNode value, Type type, DeserializationContext context) throws IOException {
        try {
            context.readTreeAsValue(value, context.getTypeFactory().constructType(type));
            return true;
        } catch (JsonProcessingException | RuntimeException e) {
            return false;
        }
    }
}
