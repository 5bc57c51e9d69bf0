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
package net.chatmaid.camel.consumer.jdbc;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Runs statements on other threads than the caller's and waits for them. A data source that takes part in transactions
 * (JTA, or a transaction-aware proxy of Spring) does so by the calling thread; these threads have no transaction.
 */
final class ClaimExecutor {

    private final ExecutorService executor;

    ClaimExecutor(ExecutorService executor) {
        this.executor = executor;
    }

    /** Returns the result of the work or throws its exception. */
    <T> T call(Callable<T> work) throws Exception {
        return join(executor.submit(work));
    }

    /**
     * Returns the result or throws its exception. An interrupt does not end the wait; the interrupt status is restored.
     */
    static <T> T join(Future<T> result) throws Exception {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
