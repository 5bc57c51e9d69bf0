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
package net.chatmaid.camel.json;

import net.chatmaid.camel.producer.field.Rejection;
import org.apache.camel.Message;

/** The body of a message that the data types of {@code chatmaid:} are for. */
final class RecordBody {

    private RecordBody() {}

    /**
     * @throws net.chatmaid.camel.client.ChatmaidValidationException when the body is neither a record nor a collection
     *     of them
     */
    static Object of(Message message, String dataType) {
        Object body = message.getBody();
        if (!RecordJson.isOurs(body)) {
            throw Rejection.of("the body is "
                    + (body == null ? "null" : "a " + body.getClass().getName())
                    + ": the data type " + dataType + " is for what chatmaid: answers with, and for lists of it; split"
                    + " an Iterator first");
        }
        return body;
    }
}
