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
package net.chatmaid.camel.sandbox.webhook;

import java.time.Instant;
import java.util.Map;
import net.chatmaid.camel.sandbox.state.MessageStage;
import net.chatmaid.camel.sandbox.state.StoredMessage;

/** A message reaches a stage. */
record MessageStageEvent(StoredMessage message, MessageStage stage, Instant at) implements SandboxEvent {

    @Override
    public String name() {
        return stage.event();
    }

    @Override
    public String subject() {
        return message.id();
    }

    @Override
    public String messageId() {
        return message.id();
    }

    /** A test may have forced another status. */
    @Override
    public boolean holds() {
        return at.equals(stage.stampIn(message.timeline()));
    }

    @Override
    public Map<String, Object> data() {
        return EventData.stage(message.as(stage.status(), message.timeline().at(at)));
    }
}
