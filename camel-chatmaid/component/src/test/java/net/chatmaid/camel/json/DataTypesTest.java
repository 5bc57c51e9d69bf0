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
package net.chatmaid.camel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.model.ModelJson;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data types of {@code chatmaid:}, asked for by routes in Java and in YAML. */
class DataTypesTest {

    private static final String YAML = """
            - from:
                uri: direct:json
                steps:
                  - toD: "${header.uri}"
                  - transformDataType:
                      toType: chatmaid:application-json
            - from:
                uri: direct:struct
                steps:
                  - toD: "${header.uri}"
                  - transformDataType:
                      toType: chatmaid:application-x-struct
            - from:
                uri: direct:body
                steps:
                  - transformDataType:
                      toType: chatmaid:application-json
            """;

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void aRecordAndAListBecomeJson(String language) throws Exception {
        // given
        start(language);
        // when
        Exchange account = send("direct:json", "chatmaid:account");
        Exchange groups = send("direct:json", "chatmaid:groups");
        Exchange none = send("direct:json", "chatmaid:messages");
        // then
        assertThat(account.getMessage().getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(json(account).get("environment").asText()).isEqualTo("live");
        assertThat(json(groups))
                .hasSize(2)
                .allSatisfy(group -> assertThat(group.get("id").asText()).endsWith("@g.us"));
        assertThat(none.getMessage().getBody()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void aRecordAndAListBecomeAStruct(String language) throws Exception {
        // given
        start(language);
        // when
        Object account = send("direct:struct", "chatmaid:account").getMessage().getBody();
        Object phones = send("direct:struct", "chatmaid:phones").getMessage().getBody();
        // then
        assertThat(account).isInstanceOfSatisfying(JsonNode.class, node -> assertThat(
                        node.get("environment").asText())
                .isEqualTo("live"));
        assertThat(phones).isInstanceOfSatisfying(JsonNode.class, node -> assertThat(node.isArray())
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void convertsAListOfTheRouteToJson(String language) throws Exception {
        // given
        start(language);
        List<Group> rows = List.of(new Group("1@g.us", "Ours", null, null));
        assertThat(routes.context().getTypeConverter().convertTo(String.class, List.of("a")))
                .isEqualTo("[a]");
        // when
        Exchange answer = routes.to("direct:body").withBody(rows).send();
        // then
        assertThat(answer.getMessage().getBody()).isEqualTo("[{\"id\":\"1@g.us\",\"name\":\"Ours\"}]");
    }

    @Test
    void rejectsOtherBodiesWithASentence() throws Exception {
        // given
        start("java");
        // then
        rejected(null, "the body is null: expected a record that chatmaid: returns");
        rejected("{}", "the body is a java.lang.String");
        rejected(List.of(1), "the data type chatmaid:application-json");
        rejected(List.<Group>of().iterator(), Iterator.class.getSimpleName());
    }

    private void rejected(Object body, String sentence) {
        assertThat(routes.to("direct:body").withBody(body).send().getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContaining(sentence);
    }

    private void start(String language) throws Exception {
        if (language.equals("yaml")) {
            PluginHelper.getRoutesLoader(routes.context()).loadRoutes(ResourceHelper.fromString("routes.yaml", YAML));
            routes.start();
            return;
        }
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:json").toD("${header.uri}").transformDataType(new DataType("chatmaid:application-json"));
                from("direct:struct")
                        .toD("${header.uri}")
                        .transformDataType(new DataType("chatmaid:application-x-struct"));
                from("direct:body").transformDataType(new DataType("chatmaid:application-json"));
            }
        });
    }

    private Exchange send(String route, String uri) {
        Exchange answer = routes.to(route).withHeader("uri", uri).send();
        assertThat(answer.getException()).isNull();
        return answer;
    }

    private static JsonNode json(Exchange answer) throws Exception {
        assertThat(answer.getMessage().getBody()).isInstanceOf(String.class);
        return ModelJson.mapper().readTree((String) answer.getMessage().getBody());
    }
}
