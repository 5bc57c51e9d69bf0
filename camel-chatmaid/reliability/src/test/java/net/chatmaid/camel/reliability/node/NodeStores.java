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
package net.chatmaid.camel.reliability.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import net.chatmaid.camel.consumer.jdbc.JdbcClaimRepository;
import net.chatmaid.camel.reliability.node.TrackingNode.Stores;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/** The stores of a process: a file, or a database with what the guides put there. */
final class NodeStores {

    private NodeStores() {}

    static Stores of(NodeOptions options) {
        if (options.has("file")) {
            return new Stores(
                    FileIdempotentRepository.fileIdempotentRepository(
                            options.path("file").toFile()),
                    Optional.empty(),
                    Optional.empty());
        }
        DataSource database = pool(options.get("jdbc"));
        return new Stores(
                new JdbcMessageIdRepository(database, "chatmaid"),
                options.has("lease") ? Optional.of(claims(database, options)) : Optional.empty(),
                options.has("refill") ? Optional.of(budget(database, options)) : Optional.empty());
    }

    private static DataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(2);
        // below a third of the lease
        config.setConnectionTimeout(1_500);
        config.setValidationTimeout(1_000);
        return new HikariDataSource(config);
    }

    private static IdempotentRepository claims(DataSource database, NodeOptions options) {
        JdbcClaimRepository claims = new JdbcClaimRepository(database);
        claims.setLease(Duration.ofMillis(options.number("lease", 0)));
        return claims;
    }

    private static Bucket budget(DataSource database, NodeOptions options) {
        BucketConfiguration bandwidth = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(options.number("capacity", 0))
                        .refillGreedy(options.number("refill", 0), Duration.ofMinutes(1)))
                .build();
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("chatmaid_budget")
                .requestTimeout(Duration.ofSeconds(5))
                .clientClock(new ShiftedClock(options.number("clock", 0)))
                .build()
                .builder()
                .build("our account", () -> bandwidth);
    }

    /** The clock of a machine that is fast or slow by so many milliseconds. */
    private record ShiftedClock(long millis) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() + millis);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
