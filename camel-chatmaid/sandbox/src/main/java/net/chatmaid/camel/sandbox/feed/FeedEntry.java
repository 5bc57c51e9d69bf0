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
package net.chatmaid.camel.sandbox.feed;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A message in the feed as it was at its latest change.
 *
 * @param key unique among all messages: sent, received and outgoing
 * @param version the version of the feed in which it changed last
 * @param length how many characters its text has
 * @param fields makes the fields of its JSON
 */
public record FeedEntry(String key, long version, int length, Supplier<Map<String, Object>> fields) {

    public Map<String, Object> json() {
        Map<String, Object> json = fields.get();
        json.put("version", version);
        return json;
    }
}
