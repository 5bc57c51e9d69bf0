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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tools and people learn about the component comes from its catalog, so the catalog has to be right. */
class CatalogTest {

    private final CamelCatalog catalog = new DefaultCamelCatalog();
    private ComponentModel model;

    @BeforeEach
    void load() throws IOException {
        try (InputStream json = getClass().getResourceAsStream("/META-INF/net/chatmaid/camel/chatmaid.json")) {
            String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
            catalog.addComponent("chatmaid", ChatmaidComponent.class.getName(), text);
            model = JsonMapper.generateComponentModel(text);
        }
    }

    @Test
    void keepsTheNamesThatAreAPromise() {
        assertThat(model.getEndpointOptions())
                .extracting(BaseOptionModel::getName)
                .contains(
                        "apiKey",
                        "baseUrl",
                        "from",
                        "to",
                        "content",
                        "mediaUrls",
                        "idempotencyKey",
                        "bodyFormat",
                        "messageId",
                        "phone",
                        "lookup",
                        "track",
                        "trackUntil",
                        "waitFor",
                        "waitTimeout",
                        "rateBudget",
                        "fetch",
                        "page",
                        "limit",
                        "status",
                        "phoneNumberId",
                        "period",
                        "webhookSecret",
                        "idempotentRepository",
                        "claimRepository",
                        "lookback",
                        "sslContextParameters",
                        "maxRetries",
                        "retryDelay",
                        "retryMaxDelay",
                        "maxWait",
                        "requestsPerMinute",
                        "delay",
                        "maxMessagesPerPoll");
    }

    @Test
    void secretsAreMarkedAsSuch() {
        assertThat(model.getEndpointOptions().stream()
                        .filter(BaseOptionModel::isSecret)
                        .map(BaseOptionModel::getName))
                .containsExactlyInAnyOrder("apiKey", "webhookSecret", "proxyAuthPassword", "proxyAuthUsername");
    }

    @Test
    void everyOptionIsDescribedAndEveryTimeNamesItsUnit() {
        assertThat(model.getEndpointOptions())
                .allSatisfy(option ->
                        assertThat(option.getDescription()).as(option.getName()).isNotBlank());
        assertThat(model.getEndpointOptions().stream()
                        .filter(option -> option.getType().equals("duration")))
                .allSatisfy(option ->
                        assertThat(option.getDescription()).as(option.getName()).containsIgnoringCase("milliseconds"));
    }

    @Test
    void everyHeaderIsInTheCatalog() {
        List<String> constants = Arrays.stream(ChatmaidConstants.class.getFields())
                .map(CatalogTest::value)
                .toList();
        assertThat(model.getEndpointHeaders())
                .extracting(BaseOptionModel::getName)
                .containsExactlyInAnyOrderElementsOf(constants);
        assertThat(constants).allMatch(name -> name.startsWith("CamelChatmaid"));
    }

    @Test
    void aUriCanBeValidatedBeforeItRuns() {
        assertThat(catalog.validateEndpointProperties("chatmaid:send?to=+15557654321&maxRetries=0")
                        .isSuccess())
                .isTrue();
        assertThat(catalog.validateEndpointProperties("chatmaid:send?contnet=hi")
                        .getUnknown())
                .containsExactly("contnet");
        assertThat(catalog.validateEndpointProperties("chatmaid:sned").isSuccess())
                .isFalse();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
