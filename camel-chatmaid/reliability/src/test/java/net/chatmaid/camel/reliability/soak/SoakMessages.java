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
package net.chatmaid.camel.reliability.soak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The messages of the server: each is sent, and then delivered, by its age. */
final class SoakMessages {

    private static final long SENT_MILLIS = 100;
    private static final long DELIVERED_MILLIS = 300;

    private record Sent(String content, Instant created) {}

    // guarded by this
    private final List<Sent> all = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();

    /** A send, or the repetition of one. */
    synchronized String send(String content, String idempotencyKey) {
        int number = keys.computeIfAbsent(idempotencyKey, any -> {
            all.add(new Sent(content, Instant.now()));
            return all.size() - 1;
        });
        return envelope(json(number, Instant.now()));
    }

    synchronized String one(String id) {
        return envelope(json(Integer.parseInt(id.substring("msg_".length())), Instant.now()));
    }

    /** A page of the list, the newest message first. */
    synchronized String page(int page, int limit) {
        Instant now = Instant.now();
        int first = all.size() - 1 - (page - 1) * limit;
        String rows = IntStream.iterate(first, number -> number >= 0 && number > first - limit, number -> number - 1)
                .mapToObj(number -> json(number, now))
                .collect(Collectors.joining(","));
        return "{\"success\":true,\"data\":[%s],\"pagination\":{\"page\":%d,\"limit\":%d,\"total\":%d,\"totalPages\":%d}}"
                .formatted(rows, page, limit, all.size(), (all.size() + limit - 1) / limit);
    }

    synchronized int size() {
        return all.size();
    }

    /** The messages that were accepted more than once. */
    synchronized long doubled() {
        return all.size() - all.stream().map(Sent::content).distinct().count();
    }

    static String id(int number) {
        return "msg_%07d".formatted(number);
    }

    private static String envelope(String data) {
        return "{\"success\":true,\"data\":" + data + "}";
    }

    private String json(int number, Instant now) {
        Sent message = all.get(number);
        Instant sent = message.created().plusMillis(SENT_MILLIS);
        Instant delivered = message.created().plusMillis(DELIVERED_MILLIS);
        String status = now.isBefore(sent) ? "queued" : now.isBefore(delivered) ? "sent" : "delivered";
        return "{\"id\":\"%s\",\"to\":\"+15557654321\",\"from\":\"+15551234567\",\"content\":\"%s\",\"status\":\"%s\",\"createdAt\":\"%s\"%s%s}"
                .formatted(
                        id(number),
                        message.content(),
                        status,
                        message.created(),
                        now.isBefore(sent) ? "" : ",\"sentAt\":\"" + sent + "\"",
                        now.isBefore(delivered) ? "" : ",\"deliveredAt\":\"" + delivered + "\"");
    }
}
