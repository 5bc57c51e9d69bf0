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
package net.chatmaid.camel.example.quarkus;

import static net.chatmaid.camel.example.quarkus.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who starts it for the first time. */
class SandboxInsideIT {

    private static final Pattern BODY = Pattern.compile("-d '(.*)'");

    @TempDir
    Path folder;

    @Test
    void theFirstOrderAsItIsPrintedIsConfirmed() throws Exception {
        try (OrderApplication application = OrderApplication.alone(folder).start()) {
            // given
            await().pollInterval(Duration.ofMillis(10))
                    .until(() -> BODY.matcher(application.output()).find());
            Matcher printed = BODY.matcher(application.output());
            assertThat(printed.find()).isTrue();

            // when
            assertThat(application.post(printed.group(1)).status()).isEqualTo(201);
            System.out.printf(
                    "The first order was answered %d ms after the start of the process%n",
                    application.age().toMillis());

            // then: by webhooks alone, the poll is slower
            await().untilAsserted(() ->
                    assertThat(application.way("A7701")).containsExactly("pending", "sent", "delivered", "read"));
            assertThat(application.stop()).isTrue();
            assertThat(application.output())
                    .contains("CHATMAID_API_KEY is not set", "sandbox", "stopped in")
                    .doesNotContain("ERROR", "Exception", "sk_live_", "whsec_");
        }
    }
}
