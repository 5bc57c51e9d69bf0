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
package net.chatmaid.camel.benchmarks.call;

import java.time.Instant;
import java.util.List;

/** What the bare client writes and reads: of a send what an application needs, of a message everything. */
final class BareRecords {

    record Outgoing(String fromPhoneId, String to, String content) {}

    record Accepted(boolean success, Sent data) {}

    record Sent(String id, String status, String createdAt) {}

    record Found(boolean success, Row data) {}

    record Listed(boolean success, Rows data) {}

    record Rows(List<Row> data, Pagination pagination) {}

    record Pagination(int page, int limit, int total, int totalPages) {}

    record Row(
            String id,
            String from,
            String to,
            boolean isGroup,
            String groupId,
            String content,
            List<String> mediaUrls,
            String environment,
            String status,
            String errorCode,
            String errorMessage,
            Instant createdAt,
            Instant sentAt,
            Instant deliveredAt,
            Instant readAt,
            Instant failedAt) {}

    private BareRecords() {}
}
