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
 * The body of a webhook as JSON.
 *
 * @param root the object; if a field occurs twice, it has the last value
 * @param ambiguous the paths of essential fields that occur twice with different values
 * @param leftOut the paths of the fields that were left out; parsing adds further ones
 */
record EventTree(ObjectNode root, Set<String> ambiguous, Set<String> leftOut) {

    static final String EVENT = "event";
    static final String DATA = "data";
    static final String MESSAGE_ID = "messageId";
    static final String PHONE_ID = "phoneId";

    static final String IN_DATA = DATA + ".";

    /** The essential fields, which say what has happened to which message. Each must have one value. */
    static final Set<String> UNAMBIGUOUS = Set.of(EVENT, DATA, IN_DATA + MESSAGE_ID, IN_DATA + PHONE_ID);

    JsonNode data() {
        return root.path(DATA);
    }

    /** Records that a field of {@code data} could not be read. */
    void leaveOut(String field) {
        leftOut.add(IN_DATA + field);
    }

    /**
     * @throws ChatmaidEventException if the field occurs twice with different values
     */
    void requireOne(String path) {
        if (ambiguous.contains(path)) {
            throw new ChatmaidEventException("The webhook has the field " + path + " twice, with different values");
        }
    }

    /** Whether a value is a text, or a number without a fraction, which has one form as a text. */
    static boolean isId(JsonNode value) {
        return value != null
                && (value.isIntegralNumber()
                        || value.isTextual() && !value.textValue().isBlank());
    }

    /** Whether a field has a value, even if it can't be read. An empty text is no value. */
    static boolean isGiven(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isTextual() && value.textValue().isBlank());
    }
}
