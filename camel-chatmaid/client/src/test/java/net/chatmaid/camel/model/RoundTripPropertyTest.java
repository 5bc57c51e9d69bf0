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

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;

/** JSON of the API is written again unchanged, with any of the fields and with unknown ones. */
class RoundTripPropertyTest {

    private static final List<Class<? extends Record>> RECORDS = List.of(
            Message.class,
            InboundMessage.class,
            OutgoingMessage.class,
            PhoneNumber.class,
            Group.class,
            Account.class,
            Usage.class,
            Pagination.class);

    private final JsonMapper json = ModelJson.mapper();

    /** An object of the API, and the record that reads it. */
    record Said(Class<? extends Record> type, ObjectNode object) {}

    @Property
    void keepsEachFieldFromJsonToJson(@ForAll("said") Said said) throws Exception {
        // when
        Record read = json.readValue(said.object().toString(), said.type());
        String printed = json.writeValueAsString(read);

        // then
        assertThat(json.readTree(printed)).isEqualTo(json.readTree(said.object().toString()));
        assertThat(json.readValue(printed, said.type())).isEqualTo(read);
    }

    @Provide
    Arbitrary<Said> said() {
        List<Arbitrary<Said>> said = new ArrayList<>();
        RECORDS.forEach(type -> said.add(object(type).map(object -> new Said(type, object))));
        return Arbitraries.oneOf(said);
    }

    private static Arbitrary<ObjectNode> object(Class<?> record) {
        List<Arbitrary<Map.Entry<String, JsonNode>>> known = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (!component.getName().equals("additional")) {
                known.add(value(component).map(value -> Map.entry(component.getName(), value)));
            }
        }
        Arbitrary<Map<String, JsonNode>> unknown = Arbitraries.maps(
                        Arbitraries.strings()
                                .alpha()
                                .ofMinLength(1)
                                .ofMaxLength(6)
                                .map(name -> "new" + name),
                        Arbitraries.oneOf(text(), number(), list(text())))
                .ofMaxSize(3);
        return Combinators.combine(
                        Combinators.combine(known).as(fields -> fields),
                        Arbitraries.of(true, false).list().ofSize(known.size()),
                        unknown)
                .as((fields, there, more) -> {
                    ObjectNode object = JsonNodeFactory.instance.objectNode();
                    for (int i = 0; i < fields.size(); i++) {
                        if (there.get(i)) {
                            object.set(fields.get(i).getKey(), fields.get(i).getValue());
                        }
                    }
                    return object.setAll(more);
                });
    }

    private static Arbitrary<JsonNode> value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == Instant.class) {
            return DateTimes.instants().map(time -> TextNode.valueOf(time.toString()));
        } else if (type == Boolean.class) {
            return Arbitraries.of(BooleanNode.TRUE, BooleanNode.FALSE);
        } else if (type == Long.class || type == Integer.class) {
            return number();
        } else if (type == List.class) {
            return list(text());
        } else if (type.isRecord() && type.getEnclosingClass() != null) {
            return object(type).map(object -> object);
        }
        return text();
    }

    private static Arbitrary<JsonNode> text() {
        return Arbitraries.strings().ofMaxLength(12).map(TextNode::valueOf);
    }

    private static Arbitrary<JsonNode> number() {
        return Arbitraries.integers().map(number -> LongNode.valueOf(number));
    }

    private static Arbitrary<JsonNode> list(Arbitrary<JsonNode> items) {
        return items.list().ofMaxSize(3).map(values -> {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            return array.addAll(values);
        });
    }
}
