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
package net.chatmaid.camel.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;

/** Starts a sandbox, and lists the ids of its messages. */
final class ListedMessages {

    static final Instant START = Instant.parse("2026-02-06T14:00:00Z");

    private ListedMessages() {}

    static ChatmaidSandbox start(SandboxListOrder order) {
        return ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(START))
                .listOrder(order)
                .start();
    }

    static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("data").forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }

    static List<String> allIds(PlainHttpClient http, int limit) {
        List<String> ids = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode data =
                    http.get("/v1/messages?limit=" + limit + "&page=" + page).data();
            ids.addAll(ids(data));
            pages = data.path("pagination").path("totalPages").asInt();
        }
        return ids;
    }
}
