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
package net.chatmaid.camel.consumer.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.chatmaid.camel.consumer.Change;
import net.chatmaid.camel.header.ChangeHeaders;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.OutgoingMessage;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.model.Sha256;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.tracking.InboundPoll;
import net.chatmaid.camel.tracking.PhonePoll;
import net.chatmaid.camel.tracking.Stages;
import net.chatmaid.camel.webhook.WebhookEvent;

/**
 * The changes of an event, in order.
 *
 * @param own the key of the change that the event reports
 * @param before the keys of the earlier stages, which must not be in flight when it is routed
 * @param all the reported change, with the other stages in the data of the event before and after it
 */
record WebhookChanges(String own, List<String> before, List<Change> all) {

    /** The change that the event reports. */
    Change ownChange() {
        for (Change candidate : all) {
            if (candidate.key().equals(own)) {
                return candidate;
            }
        }
        // without it, nothing is obsolete
        return new Change(own, own, out -> {});
    }

    /**
     * @param event an event that this version knows
     * @param body its bytes, by whose hash it is remembered if it has no id
     * @param selects whether an event is routed
     */
    static WebhookChanges of(WebhookEvent event, byte[] body, Predicate<String> selects) {
        if (event.data() instanceof Message message) {
            return stages(event, message, selects);
        }
        if (event.data() instanceof InboundMessage message) {
            return single(InboundPoll.key(message), message.id(), out -> ChangeHeaders.put(message, out));
        }
        if (event.data() instanceof PhoneChange change) {
            String key = PhonePoll.key(change);
            return single(key == null ? hash(event, body) : key, null, out -> ChangeHeaders.put(change, out));
        }
        if (event.data() instanceof OutgoingMessage message) {
            return single(hash(event, body), null, out -> ChangeHeaders.put(message, out));
        }
        throw new AssertionError(event.event() + " is not known");
    }

    private static WebhookChanges stages(WebhookEvent event, Message message, Predicate<String> selects) {
        StatusChange own = null;
        List<Change> changes = new ArrayList<>(4);
        for (StatusChange stage : Stages.of(message)) {
            String name = ChangeHeaders.event(stage);
            // a status that this version does not know belongs to another event
            if (stage.status().isKnown() && selects.test(name)) {
                changes.add(Change.of(stage, selects));
                own = name.equals(event.event()) ? stage : own;
            }
        }
        // never null, as the parser adds the stage of the event
        Objects.requireNonNull(own);
        return new WebhookChanges(Stages.key(own), Stages.keysBefore(own), changes);
    }

    private static WebhookChanges single(String key, String subject, Consumer<org.apache.camel.Message> content) {
        return new WebhookChanges(key, List.of(), List.of(new Change(key, subject, content)));
    }

    private static String hash(WebhookEvent event, byte[] body) {
        return event.event() + ":" + Sha256.hex(body);
    }
}
