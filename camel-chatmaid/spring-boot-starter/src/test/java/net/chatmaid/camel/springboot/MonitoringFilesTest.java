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
package net.chatmaid.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The dashboard and the alert rules are complete files in the formats of Grafana and Prometheus. */
class MonitoringFilesTest {

    private record Rule(Object alert, Object expr, Map<String, Object> annotations) {}

    @Test
    void eachAlertSaysWhatIsWrongAndWhatToDo() {
        // when
        Map<String, List<Map<String, Object>>> file =
                new Yaml().load(MonitoringFile.alerts().text());
        List<Rule> rules = file.get("groups").stream()
                .flatMap(group -> this.<List<Map<String, Object>>>cast(group.get("rules")).stream())
                .map(rule -> new Rule(rule.get("alert"), rule.get("expr"), cast(rule.get("annotations"))))
                .toList();
        // then
        assertThat(rules)
                .extracting(Rule::alert)
                .contains(
                        "ChatmaidKeyRejected",
                        "ChatmaidSenderDisconnected",
                        "ChatmaidPollsStopped",
                        "ChatmaidRequestsFail",
                        "ChatmaidBudgetExhausted");
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.expr()).asString().contains("chatmaid_");
            assertThat(rule.annotations()).containsOnlyKeys("summary", "description");
        });
    }

    @Test
    void eachPanelHasATitleADescriptionAndAQueryForTheChosenDataSource() throws Exception {
        // when
        JsonNode dashboard =
                new ObjectMapper().readTree(MonitoringFile.dashboard().text());
        // then
        assertThat(dashboard.get("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.get("title").asText()).isNotBlank();
            assertThat(panel.get("description").asText()).isNotBlank();
            assertThat(panel.get("targets")).isNotEmpty().allSatisfy(target -> {
                assertThat(target.get("expr").asText()).contains("chatmaid_");
                assertThat(target.get("datasource").get("uid").asText()).isEqualTo("${datasource}");
            });
        });
    }

    @SuppressWarnings("unchecked")
    private <T> T cast(Object value) {
        return (T) value;
    }
}
