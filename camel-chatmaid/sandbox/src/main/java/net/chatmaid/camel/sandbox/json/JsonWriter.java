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
package net.chatmaid.camel.sandbox.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes objects as JSON, if wanted with a field in each that no client knows. Thread-safe. */
public final class JsonWriter {

    private final ObjectMapper json = new ObjectMapper();
    private final FutureFields futureFields;

    /** With or without the field that no client knows. */
    public JsonWriter(boolean futureFields) {
        this.futureFields = new FutureFields(futureFields);
    }

    /** The object in UTF-8. */
    public byte[] write(Object object) {
        try {
            return json.writeValueAsBytes(futureFields.addTo(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The sandbox could not write an object as JSON.", e);
        }
    }
}
