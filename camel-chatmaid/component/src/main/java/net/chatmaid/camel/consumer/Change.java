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
package net.chatmaid.camel.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.chatmaid.camel.header.ChangeHeaders;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.tracking.Stages;
import org.apache.camel.Message;

/**
 * A change to route: a stage of a message, a received message, or a change of a sender's connection. Immutable.
 *
 * @param key the key by which it is remembered when it was routed
 * @param subject what it is about: changes with the same subject are routed in order, others do not wait; if it is
 *     {@code null}, the key is used
 * @param supersededBy the keys of later changes that supersede it: it is left out if one of them was routed, and it
 *     waits while one of them is being routed
 * @param stage the stage; {@code null} if it is not that of a message
 * @param content sets the body and headers of an exchange's message
 */
public record Change(
        String key, String subject, List<String> supersededBy, StatusChange stage, Consumer<Message> content) {

    /** Replaces a missing subject by the key. */
    public Change {
        subject = subject == null ? key : subject;
    }

    /** Creates a change that nothing supersedes. */
    public Change(String key, String subject, Consumer<Message> content) {
        this(key, subject, List.of(), null, content);
    }

    /**
     * Creates a change for a stage of a message. It is superseded by later stages that the same route receives.
     *
     * @param selects whether the route receives an event
     */
    public static Change of(StatusChange change, Predicate<String> selects) {
        List<String> later = new ArrayList<>(3);
        for (StatusChange stage : Stages.after(change)) {
            if (selects.test(ChangeHeaders.event(stage))) {
                later.add(Stages.key(stage));
            }
        }
        return new Change(
                Stages.key(change), change.message().id(), later, change, out -> ChangeHeaders.put(change, out));
    }
}
