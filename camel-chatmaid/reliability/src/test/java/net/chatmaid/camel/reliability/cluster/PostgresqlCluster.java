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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.chatmaid.camel.reliability.node.NodeOptions;
import net.chatmaid.camel.reliability.node.NodeProcess;
import net.chatmaid.camel.reliability.node.RememberedKeys;
import net.chatmaid.camel.testing.Scale;

/** Processes that share what they remember, their claims and their budget on one PostgreSQL. */
final class PostgresqlCluster implements Cluster {

    private final Path folder;
    private final StoppablePostgres postgres;

    PostgresqlCluster(Path folder) throws Exception {
        this.folder = folder;
        postgres = new StoppablePostgres(folder.resolve("postgresql"));
        postgres.execute("CREATE TABLE chatmaid_budget(id VARCHAR PRIMARY KEY, state BYTEA, expires_at BIGINT)");
    }

    @Override
    public int limit() {
        return Scale.of(200, 600);
    }

    @Override
    public Duration clockDifference() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Runnable start(NodeOptions options) throws Exception {
        NodeProcess process = NodeProcess.start(
                options.with("jdbc", postgres.url())
                        .with("lease", LEASE_MILLIS)
                        .with("capacity", capacity())
                        .with("refill", refill()),
                folder.resolve("printed.log"));
        return process::kill;
    }

    @Override
    public RememberedKeys remembered() {
        return RememberedKeys.in(postgres.url());
    }

    @Override
    public Optional<RememberedKeys> stopStore() throws Exception {
        Instant stopped = postgres.stopFor(Duration.ofSeconds(5));
        return Optional.of(RememberedKeys.in(postgres.url(), stopped));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
