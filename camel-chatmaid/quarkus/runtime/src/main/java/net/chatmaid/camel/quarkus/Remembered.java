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
package net.chatmaid.camel.quarkus;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** A value that is asked for again only when it is old. Those who ask at the same time wait for one answer. Thread-safe. */
final class Remembered<T> {

    private final Function<T, Duration> lifetime;
    private final LongSupplier nanoTime;
    private T value;
    private long since;

    /** @param lifetime how long a value stands */
    Remembered(Function<T, Duration> lifetime, LongSupplier nanoTime) {
        this.lifetime = lifetime;
        this.nanoTime = nanoTime;
    }

    /**
     * @param ask is given the last value, {@code null} at first
     */
    synchronized T get(UnaryOperator<T> ask) {
        if (value == null
                || nanoTime.getAsLong() - since >= lifetime.apply(value).toNanos()) {
            value = ask.apply(value);
            since = nanoTime.getAsLong();
        }
        return value;
    }
}
