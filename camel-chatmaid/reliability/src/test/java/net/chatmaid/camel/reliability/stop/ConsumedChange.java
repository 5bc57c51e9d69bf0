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
package net.chatmaid.camel.reliability.stop;

import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** A change, by the name of the operation whose consumer emits it. */
enum ConsumedChange {
    status,
    inbound,
    phones;

    /** Lets it happen. */
    void occur(ChatmaidSandbox sandbox) {
        switch (this) {
            case status -> {
                String id = sandbox.addMessage(
                                sandbox.liveKey(),
                                "+15557654321",
                                "Order 7",
                                sandbox.clock().now())
                        .id();
                sandbox.setStatus(id, "sent");
            }
            case inbound -> sandbox.receive("+15557654321", "Hi");
            case phones -> sandbox.setConnectionStatus("+15551234567", "disconnected");
        }
    }
}
