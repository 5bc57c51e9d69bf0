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
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;

class ModelPropertyTest {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "from",
            "to",
            "isGroup",
            "groupId",
            "content",
            "mediaUrls",
            "environment",
            "status",
            "errorCode",
            "errorMessage",
            "createdAt",
            "sentAt",
            "deliveredAt",
            "readAt",
            "failedAt");

    private final JsonMapper json = ModelJson.mapper();

    @Property
    void readsAnEqualMessageFromItsJson(@ForAll("messages") Message message) throws Exception {
        // when
        String printed = json.writeValueAsString(message);

        // then
        assertThat(json.readValue(printed, Message.class)).isEqualTo(message);
        assertThat(json.treeToValue(json.readTree(printed), Message.class)).isEqualTo(message);
    }

    @Property
    void checksAnyText(
            @ForAll("texts") String from,
            @ForAll("texts") String to,
            @ForAll("texts") String content,
            @ForAll("textLists") List<String> urls,
            @ForAll("texts") String key) {
        // when
        List<String> problems = new SendRequest(from, to, content, urls, key).problems();

        // then
        assertThat(problems).allSatisfy(problem -> assertThat(problem).matches("(?s)(from|to|content|mediaUrls) .+"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(30),
                        Arbitraries.strings().withChars("+0123456789@g.us-").ofMaxLength(20),
                        Arbitraries.strings()
                                .withChars("https:/[]%@?#.x \u0000")
                                .ofMaxLength(20))
                .injectNull(0.1);
    }

    @Provide
    Arbitrary<List<String>> textLists() {
        return texts().list().ofMaxSize(3).injectNull(0.1);
    }

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<List<String>> words = texts().list().ofSize(10);
        Arbitrary<List<Instant>> times =
                DateTimes.instants().injectNull(0.3).list().ofSize(5);
        Arbitrary<Map<String, JsonNode>> more = Arbitraries.maps(
                        Arbitraries.strings()
                                .ofMaxLength(8)
                                .filter(name -> !FIELDS.contains(name) && !name.equals("*")),
                        nodes())
                .ofMaxSize(3);
        return Combinators.combine(
                        words,
                        textLists(),
                        times,
                        more,
                        Arbitraries.of(true, false).injectNull(0.3))
                .as((w, urls, t, unknown, group) -> new Message(
                        w.get(0),
                        w.get(1),
                        w.get(2),
                        group,
                        w.get(3),
                        w.get(4),
                        urls,
                        w.get(5),
                        MessageStatus.of(w.get(6)),
                        ErrorCode.of(w.get(7)),
                        w.get(8),
                        t.get(0),
                        t.get(1),
                        t.get(2),
                        t.get(3),
                        t.get(4),
                        unknown));
    }

    private static Arbitrary<JsonNode> nodes() {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).map(TextNode::new),
                Arbitraries.integers().map(IntNode::new),
                Arbitraries.bigDecimals()
                        .map(BigDecimal::stripTrailingZeros)
                        .filter(number -> number.scale() != 0)
                        .map(DecimalNode::valueOf),
                Arbitraries.of(BooleanNode.TRUE, BooleanNode.FALSE, NullNode.getInstance()));
        return Arbitraries.oneOf(leaves, leaves.list().ofMaxSize(3).map(items -> JsonNodeFactory.instance
                .arrayNode()
                .addAll(items)));
    }
}
