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
package net.chatmaid.camel.trace;

import net.chatmaid.camel.model.StatusChange;
import org.apache.camel.Exchange;

/** Creates the spans of status changes. Thread-safe. */
@FunctionalInterface
interface ChangeSpans {

    /** Creates none. */
    ChangeSpans NONE = (change, exchange, sendTraceparent) -> {};

    /**
     * Begins the span of a change, with a link to its send. The span ends with the exchange and is the parent of what
     * the route does.
     *
     * @param sendTraceparent the {@code traceparent} of the send
     */
    void begin(StatusChange change, Exchange exchange, String sendTraceparent);
}
