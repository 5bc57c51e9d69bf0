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
package net.chatmaid.camel.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * What a webhook's body says.
 *
 * @param root the object; of a field that comes twice, the last value counts
 * @param ambiguous the paths of the fields that come twice with different values, of those that must not
 * @param leftOut the paths of the fields that were left out; fields are added while the event is read
 */
record EventTree(ObjectNode root, Set<String> ambiguous, Set<String> leftOut) {

    static final String EVENT = "event";
    static final String DATA = "data";
    static final String MESSAGE_ID = "messageId";
    static final String PHONE_ID = "phoneId";

    static final String IN_DATA = DATA + ".";

    /** What happened, and to what: these fields say it, so each must have one value. */
    static final Set<String> UNAMBIGUOUS = Set.of(EVENT, DATA, IN_DATA + MESSAGE_ID, IN_DATA + PHONE_ID);

    JsonNode data() {
        return root.path(DATA);
    }

    /** Notes that a field of {@code data} could not be read. */
    void leaveOut(String field) {
        leftOut.add(IN_DATA + field);
    }

    /**
     * @throws ChatmaidEventException when the field comes twice with different values
     */
    void requireOne(String path) {
        if (ambiguous.contains(path)) {
            throw new ChatmaidEventException("The webhook has the field " + path + " twice, with different values");
        }
    }

    /** A text, or a number without a fraction: it has one form as a text. */
    static boolean isId(JsonNode value) {
        return value != null
                && (value.isIntegralNumber()
                        || value.isTextual() && !value.textValue().isBlank());
    }

    /** Whether a field has a value, be it one that can't be read; an empty text is none. */
    static boolean isGiven(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isTextual() && value.textValue().isBlank());
    }
}
