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
package net.chatmaid.camel;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.camel.Message;

/** What a consumer polls. One poll at a time. */
interface Feed extends AutoCloseable {

    /**
     * Something to route.
     *
     * @param key what it is remembered by
     * @param subject what it is about: items with the same subject are routed in their order, others do not wait
     * @param content puts it into an exchange's message
     */
    record Item(String key, String subject, Consumer<Message> content) {}

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
