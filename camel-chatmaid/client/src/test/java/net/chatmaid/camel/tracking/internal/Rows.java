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
package net.chatmaid.camel.tracking.internal;

import java.time.Instant;

/** Rows for a list. */
final class Rows {

    static final Instant START = Instant.parse("2026-02-06T14:00:00Z");

    private Rows() {}

    /** A row that was created so many seconds after {@link #START}; {@code null} for no time at all. */
    static ListRow row(String id, Integer second) {
        return new ListRow(id, second == null ? null : START.plusSeconds(second));
    }
}
