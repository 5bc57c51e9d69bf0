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
package net.chatmaid.camel.example.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewOrderTest {

    @Test
    void theLongestOrderFitsIntoAMessage() {
        // when
        NewOrder order = new NewOrder("1".repeat(40), "n".repeat(100), "+123456789012345", "x".repeat(500));

        // then
        assertThat(order.confirmation()).hasSizeLessThan(4096);
    }
}
