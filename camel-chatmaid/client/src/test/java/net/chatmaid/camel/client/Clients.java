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
package net.chatmaid.camel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.ManualTime;
import net.chatmaid.camel.testing.Patience;

/** Real clients over real HTTP, by a time that the test advances. */
public final class Clients {

    public static final String KEY = "sk_test_Kq7vX2mP9rT4wB6nZ8";
    static final SendRequest HELLO = SendRequest.builder()
            .from("+15551234567")
            .to("+15557654321")
            .content("Hello")
            .build();
    public static final RetrySettings NO_RETRY =
            new RetrySettings(0, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);
    static final RetrySettings RETRY =
            new RetrySettings(3, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(10));

    private Clients() {}

    /** A client without a rate limit. */
    static ChatmaidClientBuilder at(String baseUrl, String key, ManualTime time) {
        return ChatmaidClient.builder(key)
                .baseUrl(baseUrl)
                .retries(RETRY)
                .scheduler(time.scheduler())
                .budget(RateBudget.perMinute(0, time.scheduler()));
    }

    static ChatmaidClientBuilder at(ChatmaidSandbox sandbox, ManualTime time) {
        return at(sandbox.baseUrl(), sandbox.testKey(), time);
    }

    /** A client in real time that makes each call once, without a rate limit. */
    public static ChatmaidClient once(String baseUrl) {
        return ChatmaidClient.builder(KEY)
                .baseUrl(baseUrl)
                .retries(NO_RETRY)
                .budget(RateBudget.perMinute(0, new ManualTime().scheduler()))
                .build();
    }

    /** The exception with which a call ended: exactly of this type. */
    public static <T extends Throwable> T failure(Class<T> type, CompletableFuture<?> call) {
        Throwable thrown = catchThrowable(() -> Patience.get(call));
        assertThat(thrown).isInstanceOf(ExecutionException.class);
        assertThat(thrown.getCause()).isExactlyInstanceOf(type);
        return type.cast(thrown.getCause());
    }
}
