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

import java.util.concurrent.atomic.AtomicReference;
import net.chatmaid.camel.client.ApiKeySource;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the API is reached, as configuration files and beans say it. */
class ConfiguredConnectionTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.test();

    @BeforeEach
    void revoke() {
        routes.sandbox().revoke("sk_test_wrong");
        routes.sandbox().revoke("sk_test_revoked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n", "%s/v1", " %s/v1/\r\n", "\"%s\"", "\uFEFF%s//"})
    void readsABaseUrlInEachFormOfAFile(String form) throws Exception {
        // given
        routes.options().setBaseUrl(form.formatted(routes.sandbox().baseUrl()));
        routes.options().setApiKey("\uFEFF'" + routes.sandbox().testKey() + "'\n");
        // when
        Exchange end = routes.start().to("chatmaid:phones").send();
        // then
        assertThat(end.getException()).isNull();
        assertThat(routes.context()
                        .getEndpoint("chatmaid:phones", ChatmaidEndpoint.class)
                        .getServiceUrl())
                .isEqualTo(routes.sandbox().baseUrl());
    }

    @Test
    void hasNoServiceUrlForABaseUrlThatIsNotValid() {
        // given
        routes.options().setBaseUrl("example.com");
        // then
        ChatmaidEndpoint endpoint = routes.context().getEndpoint("chatmaid:phones", ChatmaidEndpoint.class);
        assertThat(endpoint.getServiceUrl()).isNull();
        assertThat(endpoint.getServiceProtocol()).isNull();
    }

    @Test
    void usesTheChangesOfASourceThatTakesPrecedenceOverTheKey() throws Exception {
        // given
        routes.options().setApiKey("sk_test_wrong");
        AtomicReference<String> key = new AtomicReference<>(routes.sandbox().testKey());
        ApiKeySource source = key::get;
        routes.bind("vault", source).start();
        String uri = "chatmaid:account?apiKeySource=#vault";
        // when
        Exchange first = routes.to(uri).send();
        key.set("sk_test_revoked");
        Exchange rejected = routes.to(uri).send();
        key.set(routes.sandbox().liveKey());
        Exchange last = routes.to(uri).send();
        // then
        assertThat(first.getException()).isNull();
        assertThat(rejected.getException()).isInstanceOf(ChatmaidAuthenticationException.class);
        assertThat(last.getException()).isNull();
    }

    @Test
    void reportsAKeyOfNeitherKind() throws Exception {
        // given
        routes.options().setApiKey("key_123");
        // when
        Exchange end = routes.start().to("chatmaid:verify").send();
        // then
        VerifyReport report = end.getMessage().getBody(VerifyReport.class);
        assertThat(report.environment()).isEqualTo("unknown");
        assertThat(report.ready()).isFalse();
        assertThat(report.toString())
                .contains("[missing] environment: the key begins with neither sk_live_ nor sk_test_")
                .doesNotContain("key_123");
    }
}
