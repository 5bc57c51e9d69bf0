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
package net.chatmaid.camel.testing;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How every test waits: until the condition is there. The limit only ends a test that hangs, so no test fails because the
 * machine is busy.
 */
public final class Patience implements BeforeAllCallback {

    /** For one wait, and for annotations: the limit in seconds. */
    public static final int SECONDS = 180;

    /** For a whole test that has many steps, in seconds. */
    public static final int TEST_SECONDS = 600;

    public static final Duration LIMIT = Duration.ofSeconds(SECONDS);

    public static final long MILLIS = LIMIT.toMillis();

    @Override
    public void beforeAll(ExtensionContext context) {
        ReliabilityPage.begin(context.getRequiredTestClass());
        Awaitility.setDefaultTimeout(LIMIT);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
        Awaitility.setDefaultPollDelay(Duration.ZERO);
    }

    /** Waits for the result; fails as the future does. */
    public static <T> T get(Future<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(SECONDS, TimeUnit.SECONDS);
    }

    /** Waits for the latch, in a test or in a route; fails when the limit is over. */
    public static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The latch was not opened within " + SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** Waits for the process to end; whether it did. */
    public static boolean awaitEnd(Process process) throws InterruptedException {
        return process.waitFor(SECONDS, TimeUnit.SECONDS);
    }
}
