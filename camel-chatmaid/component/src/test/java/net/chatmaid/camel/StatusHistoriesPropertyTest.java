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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.testing.Scale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Accounts of random messages with random lives, that are tracked while pages shift, requests fail, routes fail and the
 * application is restarted: every stage of every message is routed once and in order. An account has 100 messages and more:
 * 10 accounts are over 1,000 histories, and 100, the long form, over 10,000.
 */
class StatusHistoriesPropertyTest {

    private static final Map<SandboxListOrder, ChatmaidSandbox> SANDBOXES = new EnumMap<>(SandboxListOrder.class);

    private static final int ACCOUNTS = Scale.of(10, 100);

    private static int histories;

    @BeforeContainer
    static void start() {
        for (SandboxListOrder order : SandboxListOrder.values()) {
            SANDBOXES.put(
                    order,
                    ChatmaidSandbox.builder()
                            .clock(SandboxClock.manual())
                            .step(Duration.ofDays(1000))
                            .listOrder(order)
                            .start());
        }
    }

    @AfterContainer
    static void stop() {
        SANDBOXES.values().forEach(ChatmaidSandbox::close);
        assertThat(histories).isGreaterThanOrEqualTo(100 * ACCOUNTS);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void everyStageOfEveryMessageIsRoutedOnceAndInOrder(
            @ForAll SandboxListOrder order, @ForAll long seed, @ForAll boolean durable) throws Exception {
        Random random = new Random(seed);
        for (int account = 0; account < ACCOUNTS / 10; account++) {
            try (TrackedAccount tracked = new TrackedAccount(SANDBOXES.get(order), random, durable)) {
                tracked.live();
                histories += tracked.messageCount();
                tracked.settle();
                tracked.check();
            }
        }
    }
}
