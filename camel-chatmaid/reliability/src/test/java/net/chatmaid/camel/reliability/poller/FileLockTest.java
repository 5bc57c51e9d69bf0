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
package net.chatmaid.camel.reliability.poller;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.ReliabilityPage;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The route with {@code master:} and a lock in a file. */
class FileLockTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @Timeout(Patience.TEST_SECONDS)
    void onlyTheNodeThatHoldsTheLockPolls() throws Exception {
        try (PollerFailoverRun poller = new PollerFailoverRun(folder, new FileLock(folder))) {
            // when
            PollerResult result = poller.run(Scale.of(1, 10));
            // then
            ReliabilityPage.figures(getClass(), result + ".");
            result.check();
        }
    }

    private record FileLock(Path folder) implements PollerFailoverRun.Lock {

        @Override
        public String yaml() throws IOException {
            return GuideYaml.withLock("FileLockClusterService").replace("root: /shared/", "root: " + folder + "/");
        }

        @Override
        public Stream<String> options(String node) {
            return Stream.of();
        }

        @Override
        public void changed(String node, boolean alive) {
            // the file system releases the lock
        }
    }
}
