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
package net.chatmaid.camel.sandbox.state;

import java.time.Instant;
import net.chatmaid.camel.sandbox.SandboxInbound;

/** A listener for changes of the account. Each method is called on the thread that makes the change. */
public interface StateListener {

    /** Called when a message has a new timeline; its stages from that time on are still to be reported. */
    void onTimelineChanged(StoredMessage message, Instant since);

    /** Called when a message was received; it is still to be reported if that was at that time or later. */
    void onMessageReceived(SandboxInbound message, Instant since);

    /** Called when a person wrote a message on a sender's phone. */
    void onMessageWritten(OutgoingMessage message);

    /** Called when a message was removed. */
    void onMessageRemoved(String id);

    /** Called when a sender was connected or disconnected. */
    void onConnectionChanged(StoredSender sender);

    /** Called when all earlier changes become void. */
    void onReset();
}
