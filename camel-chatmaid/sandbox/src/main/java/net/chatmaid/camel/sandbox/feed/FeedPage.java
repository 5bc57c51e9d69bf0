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

import java.util.List;

/**
 * What has changed after a version.
 *
 * @param instance another one after a reset
 * @param version up to which version the entries are complete
 * @param complete whether no more entries have changed
 * @param removed whether a message was removed after the version
 * @param entries those that have changed, in the order of their changes
 */
public record FeedPage(String instance, long version, boolean complete, boolean removed, List<FeedEntry> entries) {}
