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
package net.chatmaid.camel.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A run with an API key. */
class RealKeyTest {

    @RegisterExtension
    final OrderFolder orders = new OrderFolder();

    @Test
    void doesNotSendTheOrdersOfTheExampleWithALiveKey() throws Exception {
        // when
        Example example = Example.run(orders.sandbox(), orders.sandbox().liveKey(), List.of());

        // then
        assertThat(example.exitCode()).isEqualTo(2);
        assertThat(example.out()).contains("CHATMAID_API_KEY is a live key", "ORDERS_FOLDER");
        assertThat(orders.sandbox().requestCount()).isZero();
    }

    @Test
    void printsThatTheKeyIsRejectedAndExitsWithOne() throws Exception {
        // given
        orders.sandbox().revoke(orders.sandbox().testKey());
        orders.add("1", "+12025550101");

        // when
        Example example = orders.run(orders.sandbox().testKey());

        // then
        assertThat(example.exitCode()).isEqualTo(1);
        assertThat(example.row("1")).contains(" rejected ");
        assertThat(example.out()).contains("Chatmaid rejected the API key", "CHATMAID_API_KEY");
        assertThat(orders.sandbox().messages()).isEmpty();
    }
}
