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
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/**
 * Counts the polls of consumers with the option {@code pollStrategy}, also those that make no request. That nothing
 * happens is shown by polls in which it could have happened. Thread-safe.
 */
final class CountedPolls extends DefaultPollingConsumerPollStrategy {

    private final AtomicInteger ended = new AtomicInteger();

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        ended.incrementAndGet();
    }

    /** Waits for so many more polls. */
    void awaitMore(int polls) {
        int before = ended.get();
        await().until(() -> ended.get() >= before + polls);
    }
}
