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
import java.util.Set;
import net.chatmaid.camel.reliability.node.NodeOptions;
import net.chatmaid.camel.reliability.node.Remembered;
import net.chatmaid.camel.reliability.node.RoutedLog;

/** Nodes, and the stores that they share. */
interface Cluster extends AutoCloseable {

    /** The lease of a claim: short, so that what a dead node had claimed is soon free. */
    int LEASE_MILLIS = 6_000;

    /** The requests a minute that the server accepts. */
    int limit();

    /** Starts a node, whose options have its port, its clock and its log; what ends it without a shutdown. */
    Runnable start(NodeOptions options) throws Exception;

    /** What all nodes have remembered. */
    Remembered remembered();

    /** Stops the shared store for a while; the keys that were remembered before. Empty if the store is the nodes themselves. */
    Set<String> stopStore() throws Exception;

    /** The bandwidth of the bucket, as the guide says for four nodes whose clocks are up to ten seconds apart. */
    default int refill() {
        return (limit() - capacity() + 1 - 4) * 60 / (60 + 10);
    }

    default int capacity() {
        return limit() / 10;
    }

    /** The most requests in a time, by the bucket: what it holds, what is refilled by clocks that are apart, and a permit a node. */
    default int most(Duration time) {
        return capacity() + (int) (refill() * (time.toSeconds() + 10) / 60) + 4;
    }

    @Override
    void close() throws IOException;

    /** Where a node logs. */
    default RoutedLog log(NodeOptions options) {
        return RoutedLog.of(options);
    }
}
