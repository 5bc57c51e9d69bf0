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
package net.chatmaid.camel.benchmarks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import net.chatmaid.camel.client.MessageListener;
import net.chatmaid.camel.model.Message;

/**
 * The longest time that a send has spent in the listeners between two listeners of this object: how long it has waited
 * for a poll that plans. For the sends of one thread.
 */
final class ListenerTimer {

    private final AtomicLong longest = new AtomicLong();
    private volatile long began;

    /** The listener that the client calls before the measured ones. */
    MessageListener begin() {
        return onSent(() -> began = System.nanoTime());
    }

    /** The listener that the client calls after the measured ones. */
    MessageListener end() {
        return onSent(() -> longest.accumulateAndGet(System.nanoTime() - began, Math::max));
    }

    /** The longest time since the last call. */
    Duration takeLongest() {
        return Duration.ofNanos(longest.getAndSet(0));
    }

    private static MessageListener onSent(Runnable action) {
        return new MessageListener() {
            @Override
            public void onMessageSent(Message message) {
                action.run();
            }

            @Override
            public void onMessageFetched(Message message) {
                // only sends must not wait
            }
        };
    }
}
