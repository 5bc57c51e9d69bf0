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
package net.chatmaid.camel.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.testing.ControlClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import net.chatmaid.camel.sandbox.testing.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the page. */
class PageFilesTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ControlClient control = new ControlClient(sandbox);

    @Test
    void servesThePageWithAPolicyThatRunsNoInlineScript() {
        // when
        Reply page = control.get("/");
        // then
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'self'; img-src 'self' data:;")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.body()).contains("<html");
    }

    @Test
    void servesAFileOfThePageByItsName() {
        assertThat(control.get("/_sandbox/page/index.html").body())
                .isEqualTo(control.get("/").body());
    }

    @Test
    void redirectsFromTheRootOfTheControlApi() {
        assertThat(control.get("/_sandbox").status()).isEqualTo(302);
        assertThat(control.get("/_sandbox/").header("Location")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_sandbox/page/",
                "/_sandbox/page/none.js",
                "/_sandbox/page/../ChatmaidSandbox.class",
                "/_sandbox/page/..%2FChatmaidSandbox.class",
                "/_sandbox/page/%2e%2e/ChatmaidSandbox.class",
                "/_sandbox/page/%2e%2e%2fsandbox-openapi.yaml",
                "/_sandbox/page/..%5cChatmaidSandbox.class",
                "/_sandbox/page/%252e%252e%252fChatmaidSandbox.class",
                "/_sandbox/page/index.html/",
                "/_sandbox/page//index.html",
                "/_sandbox/page/index.html%00.js",
                "/_sandbox/page/.html",
                "/_sandbox/page/../../../../../META-INF/MANIFEST.MF",
                "/_sandbox/../_sandbox/page/../../../../../../../../etc/passwd",
                "/_sandbox/page/%c0%ae%c0%ae/ChatmaidSandbox.class",
                "/_sandbox/page/..%2foutside.json",
                "/_sandbox/page/x/../../outside.json",
                "/_sandbox/page/%2e%2e%2foutside.json",
                "/_sandbox/page/index.html;x=../ChatmaidSandbox.class"
            })
    void servesNothingElse(String path) {
        // when
        RawHttp.Response response = RawHttp.exchange(sandbox, "GET " + path + " HTTP/1.1", "Host: localhost");
        // then
        assertThat(response.status()).isIn(400, 404);
        assertThat(response.text())
                .doesNotContain("openapi: 3", "root:", "Manifest-Version", "cafebabe", "not a file of the page");
    }
}
