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
package net.chatmaid.camel.benchmarks.server;

/** Messages as the API writes them, with all fields. */
final class MessageJson {

    private MessageJson() {}

    /** A message that was not yet sent. */
    static String pending(String id, String time) {
        return of(id, "pending", time, null, null);
    }

    static String sent(String id, String time) {
        return of(id, "sent", time, time, null);
    }

    static String delivered(String id, String time) {
        return of(id, "delivered", time, time, time);
    }

    private static String of(String id, String status, String createdAt, String sentAt, String deliveredAt) {
        return "{\"id\":\"" + id + "\",\"from\":\"" + Account.SENDER + "\",\"to\":\"" + Account.RECIPIENT
                + "\",\"isGroup\":false,\"groupId\":null,\"content\":\"" + Account.TEXT
                + "\",\"mediaUrls\":[],\"environment\":\"live\",\"status\":\"" + status
                + "\",\"errorCode\":null,\"errorMessage\":null,\"createdAt\":" + quoted(createdAt) + ",\"sentAt\":"
                + quoted(sentAt) + ",\"deliveredAt\":" + quoted(deliveredAt) + ",\"readAt\":null,\"failedAt\":null}";
    }

    private static String quoted(String time) {
        return time == null ? "null" : "\"" + time + "\"";
    }
}
