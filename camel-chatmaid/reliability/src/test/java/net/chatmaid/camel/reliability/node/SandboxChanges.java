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
package net.chatmaid.camel.reliability.node;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;

/** What nodes should have routed and sent, as the server knows it. */
public final class SandboxChanges {

    private SandboxChanges() {}

    /** The keys of all changes of all messages, also of those that have not happened yet. */
    public static Set<String> expected(ChatmaidSandbox sandbox) {
        return sandbox.messages().stream()
                .flatMap(message -> Stream.of("sent", "delivered", "read").map(stage -> message.id() + ":" + stage))
                .collect(Collectors.toSet());
    }

    /** The texts of the messages: an order that was sent twice is there twice. */
    public static List<String> contents(ChatmaidSandbox sandbox) {
        return sandbox.messages().stream().map(SandboxMessage::content).toList();
    }
}
