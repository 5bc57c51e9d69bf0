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
package net.chatmaid.camel.sandbox;

import static net.chatmaid.camel.sandbox.DisturbedWebhooks.SEEDED;
import static net.chatmaid.camel.sandbox.DisturbedWebhooks.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.chatmaid.camel.sandbox.testing.Patience;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An event that is delivered twice at the same time. */
class WebhooksAtOnceTest {

    @RegisterExtension
    final DisturbedWebhooks webhooks = new DisturbedWebhooks();

    @Test
    void deliversBothBeforeAResponse() {
        // given
        CyclicBarrier both = new CyclicBarrier(2);
        webhooks.receiver().answer(hook -> meet(both) ? 204 : 500);
        webhooks.sandbox().webhooks().disturb(SEEDED.doubledAtOnce(1));

        // when
        PlainHttpClient.live(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().advance(STEP.multipliedBy(3));

        // then
        assertThat(webhooks.receiver().events())
                .containsExactly(
                        "message.sent",
                        "message.sent",
                        "message.delivered",
                        "message.delivered",
                        "message.read",
                        "message.read");
        assertThat(webhooks.receiver().mostAtOnce()).isEqualTo(2);
        assertThat(webhooks.sandbox().webhooks().counts())
                .hasToString(
                        "WebhookCounts[events=3, attempts=6, accepted=6, dropped=0, doubled=3, reordered=0, givenUp=0]");
    }

    private static boolean meet(CyclicBarrier both) {
        try {
            both.await(Patience.SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            return false;
        }
    }
}
