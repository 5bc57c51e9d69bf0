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
package net.chatmaid.camel.producer;

import java.util.List;
import java.util.stream.IntStream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** Messages that were sent before a test. */
final class SentMessages {

    private SentMessages() {}

    /** Adds messages, the oldest first, and returns their ids. */
    static List<String> add(SandboxRoutes routes, int count) {
        ChatmaidSandbox sandbox = routes.sandbox();
        return IntStream.range(0, count)
                .mapToObj(i -> sandbox.addMessage(
                                sandbox.liveKey(),
                                SandboxRoutes.RECIPIENT,
                                "text " + i,
                                sandbox.clock().now().minusSeconds(9).plusMillis(i))
                        .id())
                .toList();
    }
}
