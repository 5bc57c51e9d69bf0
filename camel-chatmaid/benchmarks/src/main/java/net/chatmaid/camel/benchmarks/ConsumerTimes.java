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
package net.chatmaid.camel.benchmarks;

import java.util.stream.DoubleStream;
import net.chatmaid.camel.benchmarks.call.Call;
import net.chatmaid.camel.benchmarks.call.Operation;
import net.chatmaid.camel.benchmarks.server.PreparedResponseServer;

/** The time of a poll that routes 100 changes, with a number of consumers on one component. */
final class ConsumerTimes {

    private ConsumerTimes() {}

    /**
     * Makes rounds of polls. In a round each consumer polls once, and the list shows new messages.
     *
     * @param rounds the number of measured rounds, after as many that do not count
     * @return the time of a poll, in milliseconds
     */
    static Spread millis(int consumers, int rounds, PreparedResponseServer server) throws Exception {
        try (Call poll = Operation.pollOf(consumers, server.port())) {
            double[] millis = new double[rounds * consumers];
            for (int i = -millis.length; i < millis.length; i++) {
                if (i % consumers == 0) {
                    server.holdRows();
                }
                long began = System.nanoTime();
                poll.make();
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - began) / 1e6;
                }
            }
            return Spread.of(DoubleStream.of(millis));
        }
    }
}
