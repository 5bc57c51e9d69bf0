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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.ModelJson;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.model.Pagination;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * What is read without a tree is the same as what is read by a tree, if no record has a field twice, and no text is given
 * as a number with a fraction or an exponent: its text keeps the form of the JSON, and the tree writes it anew.
 */
class StreamReaderPropertyTest {

    private static final Pattern FRACTION_OR_EXPONENT = Pattern.compile("1e400|1e-?999999999|-0\\.0");

    private final JsonMapper json = ModelJson.mapper();
    private final StreamReader streams = new StreamReader(json);

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void readsOneRecordAsTheTreeDoes(@ForAll("responses") String text) throws JsonProcessingException {
        // when
        Optional<Message> read = streams.one(text.getBytes(UTF_8), Message.class);

        // then
        if (read.isPresent()) {
            JsonNode tree = json.readTree(text);
            assertThat(tree.path("success").asBoolean(true)).isTrue();
            assertThat(read).contains(json.treeToValue(tree.get("data"), Message.class));
        }
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void readsAPageAsTheTreeDoes(@ForAll("responses") String text) throws JsonProcessingException {
        // when
        Optional<Page<Message>> read = streams.page(text.getBytes(UTF_8), Message.class);

        // then
        if (read.isPresent()) {
            assertThat(read).contains(page(json.readTree(text)));
        }
    }

    private Page<Message> page(JsonNode tree) throws JsonProcessingException {
        JsonNode data = tree.get("data");
        List<Message> rows = new ArrayList<>();
        for (JsonNode row : data.isObject() ? data.get("data") : data) {
            rows.add(json.treeToValue(row, Message.class));
        }
        JsonNode pagination = data.hasNonNull("pagination") ? data.get("pagination") : tree.get("pagination");
        return new Page<>(rows, pagination == null ? null : json.treeToValue(pagination, Pagination.class));
    }

    @Example
    void readsTheUsualForms() {
        assertThat(streams.one("{\"success\": true, \"data\": {\"id\": \"msg_1\"}}".getBytes(UTF_8), Message.class))
                .map(Message::id)
                .contains("msg_1");
        assertThat(streams.list("{\"data\": [{\"id\": \"msg_1\"}]}".getBytes(UTF_8), Message.class))
                .hasValueSatisfying(rows -> assertThat(rows).hasSize(1));
        assertThat(page("{\"data\": {\"data\": [{}], \"pagination\": {\"total\": 7}}}"))
                .contains(7L);
        assertThat(page("{\"pagination\": {\"total\": 7}, \"data\": [{}]}")).contains(7L);
    }

    private Optional<Long> page(String text) {
        return streams.page(text.getBytes(UTF_8), Message.class)
                .map(page -> Long.valueOf(page.pagination().total()));
    }

    @Example
    void leavesEverythingElseToTheTree() {
        assertThat(List.of(
                        "",
                        "[]",
                        "{}",
                        "{\"success\": false, \"data\": {}}",
                        "{\"success\": true, \"data\": null}",
                        "{\"data\": {}} {}",
                        "{\"data\": {}",
                        "{\"data\": {}, \"data\": {}}",
                        "{\"data\": {\"createdAt\": \"yesterday\"}}"))
                .allSatisfy(text -> assertThat(streams.one(text.getBytes(UTF_8), Message.class))
                        .isEmpty());
    }

    @Provide
    Arbitrary<String> responses() {
        Arbitrary<String> usual = Combinators.combine(
                        rows(), rows(), Arbitraries.integers().between(0, 3))
                .as((first, second, form) -> switch (form) {
                    case 0 -> "{\"success\":true,\"data\":" + first + "}";
                    case 1 -> "{\"data\":{\"data\":[" + first + "," + second + "],\"pagination\":{\"page\":1}}}";
                    case 2 -> "{\"data\":[" + first + "," + second + "],\"pagination\":{\"page\":1}}";
                    default -> "{\"data\":" + first + ",\"pagination\":" + second + "}";
                });
        return Arbitraries.oneOf(usual, AnyResponse.json().filter(text -> !FRACTION_OR_EXPONENT
                .matcher(text)
                .find()));
    }

    private static Arbitrary<String> rows() {
        Arbitrary<String> fields = Arbitraries.of(
                "\"id\":\"msg_1\"",
                "\"id\":\"msg_2\"",
                "\"id\":7",
                "\"status\":\"sent\"",
                "\"isGroup\":true",
                "\"isGroup\":\"false\"",
                "\"mediaUrls\":[null,\"a\"]",
                "\"createdAt\":\"2026-02-06T14:22:30.5Z\"",
                "\"createdAt\":\"\"",
                "\"new\":{\"a\":[1.50,1e3,{\"b\":1,\"b\":2}]}",
                "\"new\":12345678901234567890.5",
                "\"*\":{\"x\":1}",
                "\"*\":3",
                "\"additional\":3");
        return fields.list()
                .uniqueElements(field -> field.split(":")[0])
                .ofMaxSize(6)
                .map(all -> "{" + String.join(",", all) + "}");
    }
}
