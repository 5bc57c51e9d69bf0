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

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.chatmaid.camel.model.LogText;
import net.chatmaid.camel.producer.field.Rejection;

/** The fields of a send in a body, and whether any of them was used. Not thread-safe: one for each exchange. */
final class SendBody {

    static final SendBody NONE = new SendBody(Map.of());

    private static final String SENDER = "fromPhoneId";
    private static final Set<String> KNOWN = Set.of("from", SENDER, "to", "content", "mediaUrls", "idempotencyKey");

    private final Map<?, ?> fields;
    private boolean used;

    /**
     * @param fields the fields by their names in JSON; not changed
     */
    SendBody(Map<?, ?> fields) {
        this.fields = fields;
    }

    /**
     * Returns the value of a field.
     *
     * @param read reads the value; returns {@code null} if it is empty
     * @return {@code null} if the body does not have the field
     */
    <T> T take(String field, Function<Object, T> read) {
        T value = read.apply(fields.get(field));
        if (field.equals("from")) {
            value = sender(value, read.apply(fields.get(SENDER)));
        }
        used |= value != null;
        return value;
    }

    /** The value of the sender, which has two names. */
    private static <T> T sender(T first, T second) {
        if (first != null && second != null && !first.equals(second)) {
            throw Rejection.of("the body names two senders, as from and as " + SENDER + ": expected one of them");
        }
        return first == null ? second : first;
    }

    /** Whether the value of a field was used. */
    boolean isUsed() {
        return used;
    }

    /**
     * Rejects a body with unknown fields, as their values would be lost.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if there is one
     */
    void rejectUnknown() {
        for (Object field : fields.keySet()) {
            String name = String.valueOf(field);
            if (!KNOWN.contains(name)) {
                throw Rejection.of("the body has a field '" + LogText.of(name) + "': expected only " + SendJson.FIELDS);
            }
        }
    }
}
