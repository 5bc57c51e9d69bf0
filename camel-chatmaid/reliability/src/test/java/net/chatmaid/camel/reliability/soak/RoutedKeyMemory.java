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
package net.chatmaid.camel.reliability.soak;

import java.lang.reflect.Field;
import org.apache.camel.Consumer;
import org.apache.camel.spi.IdempotentRepository;

/** The memory of the keys of routed changes that a consumer has without an {@code idempotentRepository}. */
final class RoutedKeyMemory {

    private RoutedKeyMemory() {}

    /** Adds keys as long as those of messages that are sent and delivered, until the memory has its maximum size. */
    static void fill(Consumer consumer) throws ReflectiveOperationException {
        // no option returns it
        IdempotentRepository keys =
                (IdempotentRepository) read(read(read(read(consumer, "source"), "router"), "routed"), "repository");
        int capacity = (int) read(keys, "capacity");
        for (int message = 0; message < capacity / 2; message++) {
            String id = "old_%07d".formatted(message);
            keys.add(id + ":sent");
            keys.add(id + ":delivered");
        }
    }

    private static Object read(Object object, String name) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }
}
