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

import java.util.List;
import net.chatmaid.camel.model.SendRequest;

/** Requests under one idempotency key. */
final class KeyedRequests {

    static final SendRequest FIRST = Clients.HELLO.withIdempotencyKey("order-7");
    static final SendRequest TO_ANOTHER = request("+15557654322", FIRST.content(), null);
    static final SendRequest WITH_ANOTHER_TEXT = request(FIRST.to(), "Goodbye", null);

    private KeyedRequests() {}

    /** Requests that differ from the first. */
    static List<SendRequest> others() {
        return List.of(
                TO_ANOTHER,
                WITH_ANOTHER_TEXT,
                request(FIRST.to(), "hello", null),
                request(FIRST.to(), null, List.of("https://example.com/Hello")),
                request(FIRST.to(), "Hello", List.of("https://example.com/a")));
    }

    private static SendRequest request(String to, String content, List<String> mediaUrls) {
        return new SendRequest(FIRST.from(), to, content, mediaUrls, FIRST.idempotencyKey());
    }
}
