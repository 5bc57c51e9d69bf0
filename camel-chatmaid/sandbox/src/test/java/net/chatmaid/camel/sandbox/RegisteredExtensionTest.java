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
package net.chatmaid.camel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegisteredExtensionTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.builder()
            .clock(SandboxClock.manual())
            .rateLimit(1)
            .build();

    private static int portAtTheStart;

    @BeforeAll
    static void rememberThePort() {
        portAtTheStart = SANDBOX.get().port();
        PlainHttpClient.test(SANDBOX.get()).send(PlainHttpClient.RECIPIENT);
    }

    @Test
    @Order(1)
    void usesTheOptions() {
        SANDBOX.get().advance(Duration.ofSeconds(1));
        PlainHttpClient http = PlainHttpClient.test(SANDBOX.get());
        assertThat(http.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(201);
        assertThat(http.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(429);
    }

    @Test
    @Order(2)
    void resetsTheSameSandboxBeforeEachTest() {
        assertThat(SANDBOX.get().port()).isEqualTo(portAtTheStart);
        assertThat(SANDBOX.get().messages()).isEmpty();
        assertThat(PlainHttpClient.test(SANDBOX.get()).get("/v1/account").status())
                .isEqualTo(200);
    }

    @Nested
    class Inside {

        @Test
        void sharesTheSandboxWithANestedClass() {
            assertThat(SANDBOX.get().port()).isEqualTo(portAtTheStart);
            assertThat(SANDBOX.get().messages()).isEmpty();
        }
    }

    @Nested
    class AfterInside {

        @Test
        void keepsTheSandboxAfterAnotherNestedClass() {
            assertThat(PlainHttpClient.test(SANDBOX.get()).get("/v1/account").status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void stopsWithItsClass() {
        // given
        ChatmaidSandboxExtension extension = ChatmaidSandboxExtension.create();
        assertThatThrownBy(extension::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension");
        extension.beforeAll(context("outer"));
        ChatmaidSandbox running = extension.get();

        // when, then
        extension.beforeAll(context("inner"));
        extension.afterAll(context("inner"));
        assertThat(extension.get()).isSameAs(running);
        extension.afterAll(context("outer"));
        assertThat(running.wireMock().isRunning()).isFalse();
        assertThatThrownBy(extension::get).isInstanceOf(IllegalStateException.class);
    }

    private static ExtensionContext context(String id) {
        return (ExtensionContext) Proxy.newProxyInstance(
                ExtensionContext.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, args) -> method.getName().equals("getUniqueId") ? id : null);
    }
}
