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
package net.chatmaid.camel.example;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import net.chatmaid.camel.client.ChatmaidException;

/** Says in one sentence why an order could not be sent. */
final class Reason {

    private Reason() {}

    static String of(Throwable cause) {
        if (cause instanceof ChatmaidException) {
            return cause.getMessage();
        }
        if (cause instanceof JsonProcessingException json) {
            return ofJson(json);
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static String ofJson(JsonProcessingException json) {
        if (json.getCause() instanceof IllegalArgumentException refusal) {
            return refusal.getMessage();
        }
        JsonLocation at = json.getLocation();
        return "The file is not an order in JSON: " + json.getOriginalMessage()
                + (at == null ? "." : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ").");
    }
}
