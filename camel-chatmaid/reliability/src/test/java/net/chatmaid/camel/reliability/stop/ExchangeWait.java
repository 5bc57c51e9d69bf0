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
package net.chatmaid.camel.reliability.stop;

import java.time.Duration;
import java.util.function.Consumer;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;

/** What an exchange can wait for: each for hours, if nothing ends the wait. */
enum ExchangeWait {
    PERMIT(ExchangeWait.SEND + "&requestsPerMinute=1", sandbox -> {}, "was not made", 1),
    RETRY(ExchangeWait.SEND, failing("POST", "/v1/messages/send", Fault.status(500)), "is not retried", 0),
    PAUSE_AFTER_429(
            ExchangeWait.SEND,
            failing("POST", "/v1/messages/send", Fault.rateLimited(Duration.ofHours(1))),
            "is not retried",
            0),
    STATUS(
            ExchangeWait.SEND + "&waitFor=read&waitTimeout=2h",
            sandbox -> {},
            "The message was sent, but the wait for its status ended",
            1),
    SENDER("send?to=%2B15557654321", failing("GET", "/v1/phone", Fault.status(503)), "is not retried", 0),
    LOOKUP("status?messageId=msg_1", failing("GET", "/v1/messages/msg_1", Fault.status(502)), "is not retried", 0);

    private static final String SEND = "send?to=%2B15557654321&from=%2B15551234567";
    private static final String WAITS = "&maxWait=2h&retryDelay=1h&retryMaxDelay=2h";

    private final String uri;
    private final Consumer<ChatmaidSandbox> preparation;
    private final String failure;
    private final int sent;

    ExchangeWait(String uri, Consumer<ChatmaidSandbox> preparation, String failure, int sent) {
        this.uri = uri;
        this.preparation = preparation;
        this.failure = failure;
        this.sent = sent;
    }

    private static Consumer<ChatmaidSandbox> failing(String method, String path, Fault fault) {
        return sandbox -> sandbox.failNext(1, method, path, fault);
    }

    void prepare(ChatmaidSandbox sandbox) {
        preparation.accept(sandbox);
    }

    String uri() {
        return "chatmaid:" + uri + WAITS;
    }

    /** How many exchanges end before the one that waits. */
    int before() {
        return this == PERMIT ? 1 : 0;
    }

    /** What the exception says. */
    String failure() {
        return failure;
    }

    /** The messages at the server afterwards. */
    int sent() {
        return sent;
    }
}
