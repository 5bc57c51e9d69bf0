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
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.component.extension.ComponentVerifierExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("deprecation")
class VerifierTest {

    private static final String KEY = "sk_live_4f9c1d7e2b8a6035";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.at(sandbox.baseUrl(), null);

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void acceptsAKeyThatTheApiAccepts() {
        // when
        ComponentVerifierExtension.Result parameters =
                verify(ComponentVerifierExtension.Scope.PARAMETERS, Map.of("apiKey", KEY));
        int asked = sandbox.requestCount();
        ComponentVerifierExtension.Result connectivity =
                verify(ComponentVerifierExtension.Scope.CONNECTIVITY, Map.of("apiKey", KEY));
        // then
        assertThat(parameters.getStatus()).isEqualTo(ComponentVerifierExtension.Result.Status.OK);
        assertThat(asked).isZero();
        assertThat(connectivity.getStatus()).isEqualTo(ComponentVerifierExtension.Result.Status.OK);
        assertThat(connectivity.getErrors()).isEmpty();
        assertThat(sandbox.requestCount("GET", "/v1/account")).isEqualTo(1);
        // its client is closed
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.isAlive() && thread.getName().contains("ChatmaidTimer")));
    }

    @Test
    void theComponentsOptionsAreTheDefaults() {
        // given
        routes.options().setApiKey(KEY);
        // when
        ComponentVerifierExtension.Result own = verify(ComponentVerifierExtension.Scope.CONNECTIVITY, Map.of());
        ComponentVerifierExtension.Result given =
                verify(ComponentVerifierExtension.Scope.CONNECTIVITY, Map.of("apiKey", "sk"));
        // then
        assertThat(own.getStatus()).isEqualTo(ComponentVerifierExtension.Result.Status.OK);
        assertThat(given.getStatus()).isEqualTo(ComponentVerifierExtension.Result.Status.ERROR);
        assertThat(routes.options().getApiKey()).isEqualTo(KEY);
    }

    @Test
    void reportsARevokedKeyWithoutShowingIt() {
        // given
        sandbox.revoke(KEY);
        // when
        ComponentVerifierExtension.VerificationError error =
                error(verify(ComponentVerifierExtension.Scope.CONNECTIVITY, Map.of("apiKey", KEY)));
        // then
        assertThat(error.getCode()).isEqualTo(ComponentVerifierExtension.VerificationError.StandardCode.AUTHENTICATION);
        assertThat(error.getParameterKeys()).containsExactly("apiKey");
        assertThat(error.getDetails())
                .containsEntry(ComponentVerifierExtension.VerificationError.HttpAttribute.HTTP_CODE, 401);
    }

    @Test
    void reportsAFailingApiAsSuch() {
        // given
        sandbox.failNext(1, Fault.messageAsString(500, KEY + " is out of order"));
        // when
        ComponentVerifierExtension.VerificationError error =
                error(verify(ComponentVerifierExtension.Scope.CONNECTIVITY, Map.of("apiKey", KEY)));
        // then
        assertThat(error.getCode()).isEqualTo(ComponentVerifierExtension.VerificationError.StandardCode.GENERIC);
        assertThat(error.getParameterKeys()).isEmpty();
        assertThat(error.getDetails())
                .containsEntry(ComponentVerifierExtension.VerificationError.HttpAttribute.HTTP_CODE, 500);
    }

    @Test
    void reportsTheExceptionIfTheApiIsNotReached() throws IOException {
        // given
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        // when
        ComponentVerifierExtension.VerificationError error = error(verify(
                ComponentVerifierExtension.Scope.CONNECTIVITY,
                Map.of("apiKey", KEY, "baseUrl", "http://localhost:" + closed)));
        // then
        assertThat(error.getCode()).isEqualTo(ComponentVerifierExtension.VerificationError.StandardCode.EXCEPTION);
        assertThat(error.getDetail(ComponentVerifierExtension.VerificationError.ExceptionAttribute.EXCEPTION_INSTANCE))
                .isInstanceOf(ChatmaidTransportException.class);
    }

    @ParameterizedTest
    @CsvSource({"PARAMETERS", "CONNECTIVITY"})
    void reportsAMissingKey(ComponentVerifierExtension.Scope scope) {
        // when
        ComponentVerifierExtension.VerificationError error = error(verify(scope, Map.of("to", "+15557654321")));
        // then
        assertThat(error.getCode())
                .isEqualTo(ComponentVerifierExtension.VerificationError.StandardCode.MISSING_PARAMETER);
        assertThat(error.getParameterKeys()).containsExactly("apiKey");
        assertThat(error.getDescription()).contains("CHATMAID_API_KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_PARAMETER, apiKeyy,        sk_live_4f9c1d7e2b8a6035",
        "ILLEGAL_PARAMETER_VALUE, to,             5557654321",
        "ILLEGAL_PARAMETER_VALUE, phone,          +1",
        "ILLEGAL_PARAMETER_VALUE, maxRetries,     many",
        "ILLEGAL_PARAMETER_VALUE, maxRetries,     -1",
        "ILLEGAL_PARAMETER_VALUE, connectTimeout, 0",
        "ILLEGAL_PARAMETER_VALUE, connectTimeout, soon",
        "ILLEGAL_PARAMETER_VALUE, bodyFormat,     xml",
        "ILLEGAL_PARAMETER_VALUE, region,         UK",
        "ILLEGAL_PARAMETER_VALUE, baseUrl,        ftp://example.com",
    })
    void reportsAnOptionThatIsNotValid(String code, String option, String value) {
        // when
        ComponentVerifierExtension.VerificationError error =
                error(verify(ComponentVerifierExtension.Scope.PARAMETERS, Map.of("apiKey", KEY, option, value)));
        // then
        assertThat(error.getCode().name()).isEqualTo(code);
        assertThat(error.getParameterKeys()).containsExactly(option);
        assertThat(sandbox.requestCount()).isZero();
    }

    private ComponentVerifierExtension.Result verify(
            ComponentVerifierExtension.Scope scope, Map<String, Object> parameters) {
        return routes.context()
                .getComponent("chatmaid")
                .getExtension(ComponentVerifierExtension.class)
                .orElseThrow()
                .verify(scope, parameters);
    }

    private static ComponentVerifierExtension.VerificationError error(ComponentVerifierExtension.Result result) {
        assertThat(result.getStatus()).isEqualTo(ComponentVerifierExtension.Result.Status.ERROR);
        assertThat(result.getErrors()).hasSize(1).allSatisfy(error -> assertThat(
                        error.getDescription() + error.getDetails() + error.getParameterKeys())
                .doesNotContain(KEY));
        return result.getErrors().get(0);
    }
}
