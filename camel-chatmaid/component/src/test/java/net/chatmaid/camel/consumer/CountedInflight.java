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
package net.chatmaid.camel.consumer;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.engine.DefaultInflightRepository;

/** Counts how often Camel finds exchanges in flight: a shutdown that waits for them asks again and again. Thread-safe. */
public final class CountedInflight extends DefaultInflightRepository {

    private final AtomicInteger found = new AtomicInteger();

    @Override
    public int size(String routeId) {
        int size = super.size(routeId);
        if (size > 0) {
            found.incrementAndGet();
        }
        return size;
    }

    /** Waits until a shutdown that has begun has asked twice, so that it has waited in between. */
    public void awaitWaitingShutdown() {
        int before = found.get();
        await().until(() -> found.get() >= before + 3);
    }
}
