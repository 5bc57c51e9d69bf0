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

import java.util.List;
import java.util.function.BooleanSupplier;
import net.chatmaid.camel.header.ChangeHeaders;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.tracking.PhonePoll;

/** The changes of senders' connections. */
record PhoneChangeSource(PhonePoll poll) implements ChangeSource {

    @Override
    public List<Change> poll(BooleanSupplier mayContinue) {
        return poll.poll().entrySet().stream()
                .map(change -> new Change(
                        change.getKey(),
                        subject(change.getValue().phone()),
                        out -> ChangeHeaders.put(change.getValue(), out)))
                .toList();
    }

    private static String subject(PhoneNumber phone) {
        return phone.phoneNumber() == null ? phone.id() : phone.phoneNumber();
    }

    @Override
    public void routed(String key) {
        poll.routed(key);
    }
}
