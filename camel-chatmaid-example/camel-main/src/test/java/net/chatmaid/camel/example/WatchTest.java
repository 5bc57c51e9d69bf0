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
package net.chatmaid.camel.example;

import static net.chatmaid.camel.example.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.MagicRecipients;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchTest {

    @TempDir
    Path work;

    @ParameterizedTest
    @EnumSource
    void filesThatAreDroppedWhileItRunsAreSent(RouteSource routes) throws Exception {
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start()) {
            // given
            Path orders = Files.createDirectories(work.resolve("mine"));
            Options options = new Options();
            options.orders = orders;
            options.work = work.resolve("runs");
            options.watch = true;
            options.routes = routes;
            Folders folders = Folders.create(options.work, options.orders);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OrderRun run = new OrderRun(options, Account.of(sandbox), folders, Example.printer(out));
            CompletableFuture<Boolean> end = CompletableFuture.supplyAsync(() -> end(run));

            // when
            SentMessagesTest.order(orders, "1.json", "1", "+12025550101");
            await().until(() -> Files.exists(folders.done().resolve("1.json")));
            SentMessagesTest.order(orders, "2.json", "2", MagicRecipients.INVALID_RECIPIENT);
            await().until(() -> Files.exists(folders.failed().resolve("2.json")));

            // then
            assertThat(end).isNotDone();
            run.stop();
            assertThat(end.get(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("order 1 ", "INVALID_RECIPIENT");
            assertThat(folders.failed().resolve("2.reason.txt")).exists();
            assertThat(Folders.orderFiles(orders)).containsExactly("1.json", "2.json");
        }
    }

    private static boolean end(OrderRun run) {
        try {
            return run.run();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
