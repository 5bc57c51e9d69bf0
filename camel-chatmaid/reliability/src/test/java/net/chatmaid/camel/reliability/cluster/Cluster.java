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
package net.chatmaid.camel.reliability.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import net.chatmaid.camel.reliability.node.NodeOptions;
import net.chatmaid.camel.reliability.node.RememberedKeys;
import net.chatmaid.camel.reliability.node.RoutedLog;

/** Several nodes, and the stores that they share. */
interface Cluster extends AutoCloseable {

    /** The lease of a claim, short so that the claims of a dead node soon expire. */
    int LEASE_MILLIS = 6_000;

    /** The requests a minute that the server accepts. */
    int limit();

    /**
     * Starts a node.
     *
     * @param options have the port, the clock and the log of the node
     * @return kills the node: ends it without a shutdown
     */
    Runnable start(NodeOptions options) throws Exception;

    /** The keys that all nodes have remembered. */
    RememberedKeys remembered();

    /**
     * Stops the shared store for five seconds.
     *
     * @return the keys that it held when it stopped; empty if there is no store besides the nodes
     */
    Optional<RememberedKeys> stopStore() throws Exception;

    /** The bandwidth of the bucket, as the guide says for four nodes whose clocks are up to ten seconds apart. */
    default int refill() {
        return (limit() - capacity() + 1 - 4) * 60 / (60 + 10);
    }

    /** The difference between the clocks by which the nodes use the bucket. */
    Duration clockDifference();

    default int capacity() {
        return limit() / 10;
    }

    /**
     * The maximum number of requests in a time: the capacity of the bucket, its refill, and one permit for each of four
     * nodes.
     */
    default int most(Duration time) {
        return capacity() + (int) (refill() * time.plus(clockDifference()).toSeconds() / 60) + 4;
    }

    @Override
    void close() throws IOException;

    /** The log of a node. */
    default RoutedLog log(NodeOptions options) {
        return RoutedLog.of(options);
    }
}
