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

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import net.chatmaid.camel.model.JsonRecord;

/**
 * The rows of a response. It is a class of its own, as Camel remembers for each class of list which converter was
 * successful, or that none was: with another class, an earlier conversion would decide whether a list can become JSON,
 * and an empty list never could. Immutable.
 */
public final class RecordList extends AbstractList<JsonRecord> implements RandomAccess {

    private final List<? extends JsonRecord> rows;

    /**
     * @param rows must not be changed afterwards
     */
    public RecordList(List<? extends JsonRecord> rows) {
        this.rows = rows;
    }

    @Override
    public JsonRecord get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
