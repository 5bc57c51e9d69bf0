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
package net.chatmaid.camel.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is sent twice if the process dies after a send, before it has remembered that. */
class RecipesAfterCrashTest {

    private static final String FORGET = "DELETE FROM camel_messageprocessed";
    private static final String QUESTION = "Are you open?";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theBotRepliesOnceToEachQuestion(RecipeForm form) throws Exception {
        // given
        RecipeApplication died = started("reply-bot", form);
        died.chatmaid().receive("+15557654321", QUESTION);
        await().until(() -> died.chatmaid().messages().size() == 1);
        // when
        try (RecipeApplication restarted = died.restart()) {
            RecipeApplication.execute(FORGET);
            restarted.start(form);
            restarted.chatmaid().receive("+15557654322", QUESTION);
            // then
            await().until(() -> routed(restarted, 2));
            assertThat(restarted.chatmaid().messages())
                    .extracting(SandboxMessage::to)
                    .containsExactlyInAnyOrder("+15557654321", "+15557654322");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCampaignReachesEachRecipientOnce(RecipeForm form) throws Exception {
        // given
        RecipeApplication died = started("campaign", form);
        Path file = Files.createDirectories(folder.resolve("campaigns")).resolve("june.csv");
        Path done = folder.resolve("campaigns/.camel/june.csv");
        Files.writeString(file, "phone,text\n+15557654321,Sale\n");
        await().until(() -> Files.exists(done));
        // when
        try (RecipeApplication restarted = died.restart()) {
            RecipeApplication.execute(FORGET);
            Files.delete(done);
            Files.writeString(file, "phone,text\n+15557654321,Sale\n+15557654322,Sale\n");
            restarted.start(form);
            // then
            await().until(() -> Files.exists(done));
            assertThat(restarted.chatmaid().messages())
                    .extracting(SandboxMessage::to)
                    .containsExactlyInAnyOrder("+15557654321", "+15557654322");
        }
    }

    private RecipeApplication started(String page, RecipeForm form) throws Exception {
        RecipeApplication application = new RecipeApplication(RecipePage.of(page), folder);
        application.reset();
        application.start(form);
        return application;
    }

    private static boolean routed(RecipeApplication application, int count) {
        return application
                        .context()
                        .createProducerTemplate()
                        .requestBody(
                                "sql:SELECT count(*) FROM camel_messageprocessed?outputType=SelectOne",
                                null,
                                Integer.class)
                == count;
    }
}
