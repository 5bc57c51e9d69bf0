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

import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * The data type {@code chatmaid:application-x-struct}: transforms a record to an object, and a collection of records to
 * an array, as a Jackson {@code JsonNode}. Thread-safe. Never blocks.
 */
@DataTypeTransformer(
        name = "chatmaid:application-x-struct",
        description = "Transforms the records that chatmaid: returns to a JsonNode")
public final class RecordStructTransformer extends Transformer {

    /**
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if the body is neither a record nor a collection
     *     of them
     */
    @Override
    public void transform(Message message, DataType from, DataType to) {
        message.setBody(RecordJson.tree(RecordJson.body(message, getName())));
    }
}
