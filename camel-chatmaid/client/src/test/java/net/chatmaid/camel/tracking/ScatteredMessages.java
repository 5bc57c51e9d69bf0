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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;

/** Messages of a sandbox of which some are tracked. */
final class ScatteredMessages {

    private ScatteredMessages() {}

    /** Makes one of so many messages of the last ten hours a sent one, the others delivered ones; the oldest first. */
    static List<String> scatter(ChatmaidSandbox sandbox, int tracked, int oneOf) {
        return scatter(sandbox, tracked, oneOf, Duration.ofHours(10));
    }

    static List<String> scatter(ChatmaidSandbox sandbox, int tracked, int oneOf, Duration since) {
        List<String> ids = new ArrayList<>();
        Instant createdAt = sandbox.clock().now().minus(since);
        for (int i = 0; i < tracked * oneOf; i++) {
            createdAt = createdAt.plus(since.dividedBy((long) tracked * oneOf));
            String id = add(sandbox, createdAt, i % oneOf == 0 ? "sent" : "delivered");
            if (i % oneOf == 0) {
                ids.add(id);
            }
        }
        return ids;
    }

    static String add(ChatmaidSandbox sandbox, Instant createdAt, String status) {
        return sandbox.addMessage(new SandboxMessage(
                        null,
                        "+15551234567",
                        "+15557654321",
                        false,
                        null,
                        "x",
                        List.of(),
                        "live",
                        null,
                        null,
                        null,
                        createdAt,
                        createdAt,
                        status.equals("delivered") ? createdAt : null,
                        null,
                        null))
                .id();
    }

    /** Adds so many messages that will be read. */
    static void add(ChatmaidSandbox sandbox, int count, Instant createdAt) {
        for (int i = 0; i < count; i++) {
            sandbox.addMessage(sandbox.liveKey(), "+15557654321", "x", createdAt.plusMillis(i));
        }
    }

    /** The keys of these messages' change to delivered. */
    static List<String> delivered(List<String> ids) {
        return ids.stream().map(id -> id + ":delivered").toList();
    }
}
