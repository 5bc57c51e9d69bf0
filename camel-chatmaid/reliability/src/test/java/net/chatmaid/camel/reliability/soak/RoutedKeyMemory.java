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

/** The memory of the keys of routed changes: a linked hash map, as a computation from its size. */
final class RoutedKeyMemory {

    private static final int MOST_KEYS = 500_000;

    /** An entry of the map, a string and its bytes, such as those of {@code msg_0001234:delivered}. */
    private static final int BYTES_PER_KEY = 40 + 24 + 40;

    private static final int BYTES_PER_SLOT = 4;

    private RoutedKeyMemory() {}

    static long bytes(long routed) {
        long keys = Math.min(routed, MOST_KEYS);
        long slots = 16;
        while (slots * 3 / 4 < keys) {
            slots *= 2;
        }
        return keys * BYTES_PER_KEY + slots * BYTES_PER_SLOT;
    }

    /** Whether it grows no more. */
    static boolean isFull(long routed) {
        return routed >= MOST_KEYS;
    }
}
