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
package net.chatmaid.camel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The limits of what is read of an event. */
class EventLimitsTest {

    /** What takes more time than its length, such as a long number, is not read beyond a limit, and costs no event. */
    @Test
    void readsALongValueUpToItsLimitAndLeavesItOutBeyond() {
        // given: the deepest list and object, the longest numbers, and a long name
        IntFunction<String> list = size -> "[".repeat(size) + "]".repeat(size);
        IntFunction<String> object = size -> "{\"a\":".repeat(size) + "1" + "}".repeat(size);
        IntFunction<String> number = "9"::repeat;
        IntFunction<String> exponent = size -> "1e1" + "9".repeat(size - 3);
        IntFunction<String> name = size -> "{\"" + "n".repeat(size) + "\": 1}";
        // then
        assertLimit(list, 64, 65, 500_000);
        assertLimit(object, 64, 65, 150_000);
        assertLimit(number, 100, 101, 900_000);
        assertLimit(name, 1000, 2000, 900_000);
        assertLimit(exponent, 0, 101, 900_000);
    }

    private static void assertLimit(IntFunction<String> value, int taken, int... leftOut) {
        if (taken > 0) {
            assertThat(Events.parse(event(value.apply(taken))).leftOut()).isEmpty();
        }
        for (int size : leftOut) {
            WebhookEvent event = Events.parse(event(value.apply(size)));
            assertThat(event.isKnown()).isTrue();
            assertThat(event.leftOut()).containsExactly("extra");
        }
    }

    private static String event(String extra) {
        return "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"msg_1\"}, \"extra\": " + extra + "}";
    }
}
