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
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.chatmaid.camel.header.ChangeHeaders;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.tracking.Stages;
import org.apache.camel.Message;

/** What a consumer polls. One poll at a time. */
public interface ChangeSource extends AutoCloseable {

    /**
     * Something to route.
     *
     * @param key what it is remembered by
     * @param subject what it is about: items with the same subject are routed in their order, others do not wait
     * @param after the keys of what makes it out of date: once one of them was routed it is left out, and while one of
     *     them is being routed it waits
     * @param content puts it into an exchange's message
     */
    public record Item(String key, String subject, List<String> after, Consumer<Message> content) {

        /** One that is never out of date. */
        public Item(String key, String subject, Consumer<Message> content) {
            this(key, subject, List.of(), content);
        }

        /**
         * A stage of a message, which is left out after the later ones that the same route is given.
         *
         * @param selects whether the route is given an event
         */
        public static Item of(StatusChange change, Predicate<String> selects) {
            List<String> after = Stages.after(change).stream()
                    .filter(later -> selects.test(ChangeHeaders.event(later)))
                    .map(Stages::key)
                    .toList();
            return new Item(Stages.key(change), change.message().id(), after, out -> ChangeHeaders.put(change, out));
        }
    }

    /**
     * Looks once, as far as the budget allows and {@code goOn} says yes. Blocks for its requests.
     *
     * @param isRouted whether a key is known to be routed
     * @return what there is, also of what was routed, those with one subject in order
     */
    List<Item> poll(BooleanSupplier goOn, Predicate<String> isRouted);

    /** Ends it; no poll follows. */
    @Override
    default void close() {}
}
