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
package net.chatmaid.camel.benchmarks.call;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** The end of a route that does nothing: counts the exchanges. Not thread-safe. */
final class RoutedCount implements Processor {

    private int count;

    @Override
    public void process(Exchange exchange) {
        count++;
    }

    /**
     * Makes a call that must route a number of changes.
     *
     * @return the number of exchanges so far
     */
    int of(int changes, Runnable call) {
        int before = count;
        call.run();
        if (count - before != changes) {
            throw new IllegalStateException("A call routed " + (count - before) + " changes instead of " + changes);
        }
        return count;
    }
}
