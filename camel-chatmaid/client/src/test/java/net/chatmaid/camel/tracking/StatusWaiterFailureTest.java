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
package net.chatmaid.camel.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.client.ApiKeySource;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ClientScheduler;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A poll or a send that fails in an unusual way does not end the polls for the other waits. */
class StatusWaiterFailureTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final ManualTime time = new ManualTime();
    private final ChatmaidSandbox sandbox =
            ChatmaidSandbox.builder().clock(SandboxClock.manual()).start();
    private final AtomicInteger rejections = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final ClientScheduler scheduler = time.scheduler(task -> {
        if (rejections.getAndDecrement() > 0) {
            throw new RejectedExecutionException("no worker");
        }
        task.run();
    });
    private final ApiKeySource keys = () -> {
        if (errors.getAndDecrement() > 0) {
            throw new NoClassDefFoundError("com/example/Vault");
        }
        return sandbox.liveKey();
    };
    private final ChatmaidClient client = ChatmaidClient.builder(keys)
            .baseUrl(sandbox.baseUrl())
            .scheduler(scheduler)
            .build();
    private final StatusWaiter waiter = new StatusWaiter(client, scheduler, StatusWaiter.INTERVAL, Clock.systemUTC());

    @AfterEach
    void close() {
        waiter.close();
        client.close();
        sandbox.close();
    }

    @Test
    void pollsAgainAfterAPollThatGotNoWorker() {
        // given
        send();
        rejections.set(1);

        // when
        time.advance(StatusWaiter.INTERVAL);

        // then
        assertThat(polls()).isZero();

        // when
        time.advance(StatusWaiter.INTERVAL);

        // then
        assertThat(polls()).isPositive();
    }

    @Test
    void pollsAgainAfterAnErrorOfTheApplication() {
        // given
        send();
        errors.set(1);

        // when
        time.advance(StatusWaiter.INTERVAL);

        // then
        assertThat(polls()).isZero();

        // when
        time.advance(StatusWaiter.INTERVAL);

        // then
        assertThat(polls()).isPositive();
    }

    @Test
    void tracksNoMessageOfOthersAfterASendThatThrows() {
        // given
        assertThatThrownBy(() -> waiter.send(
                        () -> {
                            throw new IllegalStateException("the supplier of the keys");
                        },
                        WaitFor.delivered,
                        TIMEOUT))
                .isInstanceOf(IllegalStateException.class);

        // when
        waiter.onMessageSent(Message.builder()
                .id("msg_of_another")
                .status(MessageStatus.PENDING)
                .createdAt(Instant.EPOCH)
                .build());

        // then
        assertThat(waiter.tracked()).isZero();
    }

    private void send() {
        SendRequest request = SendRequest.builder()
                .from("+15551234567")
                .to("+15557654321")
                .content("Your order is on its way")
                .build();
        waiter.send(request, WaitFor.delivered, TIMEOUT);
    }

    private long polls() {
        return sandbox.requests().stream()
                .filter(request -> request.method().equals("GET"))
                .count();
    }
}
