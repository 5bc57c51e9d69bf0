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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.chatmaid.camel.example.quarkus.OrderApplication.Answer;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The application without an account. */
@ExtendWith(Patience.class)
class SandboxInsideIT {

    private static final Pattern BODY = Pattern.compile("-d '(.*)'");

    @TempDir
    Path folder;

    @Test
    void confirmsTheFirstOrderAsItIsPrinted() throws Exception {
        try (OrderApplication application =
                OrderApplication.withSandboxInside(folder).start()) {
            // given
            await().until(() -> BODY.matcher(application.output()).find());
            Matcher printed = BODY.matcher(application.output());
            assertThat(printed.find()).isTrue();

            // when
            Answer answer = application.post(printed.group(1));

            // then: by webhooks alone, the poll is slower
            assertThat(answer.status()).isEqualTo(201);
            String id = answer.body().path("id").asText();
            await().until(() -> application.output().contains("Message " + id + " is read"));
            assertThat(application.status(answer)).isEqualTo("read");
            assertThat(application.stop()).isTrue();
            assertThat(application.output())
                    .contains("orders.sandbox is true", "sandbox", "stopped in")
                    .doesNotContain("ERROR", "Exception", "sk_live_", "whsec_");
        }
    }

    @Test
    void doesNotStartBecauseTheApiKeyIsMissing() throws Exception {
        try (OrderApplication application = OrderApplication.alone(folder)) {
            // when
            application.startAndAwaitEnd();

            // then
            assertThat(application.output()).contains("apiKey is missing: set the option apiKey");
        }
    }
}
