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
package net.chatmaid.camel.example.springboot;

import static net.chatmaid.camel.example.springboot.OrderService.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes with one outbox. */
class TwoProcessesTest {

    @RegisterExtension
    final SharedOrderService orders = new SharedOrderService();

    @Test
    void shareTheOrdersAndOneTakesOverWhatTheOtherHadClaimed() throws Exception {
        // given
        OrderService first = orders.service();
        OrderService second = orders.startAnother();
        AtomicInteger turn = new AtomicInteger();
        Supplier<OrderService> alternately = () -> turn.getAndIncrement() % 2 == 0 ? first : second;
        int before = orders.sends();
        // when
        String order = order("P9", "+12025550209");
        CompletableFuture<HttpResponse<String>> ofSecond = second.postAsync(order);
        List<Integer> responses =
                List.of(first.post(order).statusCode(), ofSecond.join().statusCode());
        try (Customers customers = new Customers(orders.sandbox(), "T", 100, alternately)) {
            customers.assertAllConfirmedOnce(orders.service());
        }
        // then
        assertThat(responses).containsExactlyInAnyOrder(200, 201);
        orders.service().awaitStatus("P9", "read");
        orders.messageTo("+12025550209");
        assertThat(first.hasClaimed("T")).isTrue();
        assertThat(second.hasClaimed("T")).isTrue();
        assertThat(orders.sends() - before).isEqualTo(101);
        // given a send that one of them waits for as long as it lives
        orders.sandbox().failNext(1, "POST", "/v1/messages/send", Fault.delay(Duration.ofMinutes(10)));
        orders.service().post(order("P10", "+12025550210"));
        await().until(() -> !orders.messagesTo("+12025550210").isEmpty());
        OrderService killed = first.hasClaimed("P10 ") ? first : second;
        orders.replace(killed == first ? second : first);
        // when
        try (Customers customers = new Customers(orders.sandbox(), "U", 100, alternately)) {
            customers.awaitSteps(20);
            killed.kill();
            orders.service().takeWebhooksOf(orders.sandbox());
            // then
            customers.assertAllConfirmedOnce(orders.service());
        }
        orders.service().awaitStatus("P10", "read");
        orders.messageTo("+12025550210");
        assertThat(orders.service().hasClaimed("P10 ")).isTrue();
        assertThat(orders.sends() - before).isEqualTo(101 + 101 + 1);
    }
}
