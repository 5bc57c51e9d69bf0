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
package net.chatmaid.camel.consumer.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import net.chatmaid.camel.consumer.claim.LeasedClaimRepository;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Claims that several nodes share in a database, for the option {@code claimRepository}. Which node gets a claim, the
 * primary key of a table decides. A claim belongs to this instance until its lease ends by the clock of the database;
 * it is renewed while the change is being routed, released afterwards, and free without any action when the node has
 * died.
 *
 * <p>Each claim commits at once and by itself, also with a data source that takes part in the caller's transaction:
 * the statements run on threads that have no transaction. It remembers nothing after a change was routed, so it is not
 * supported as {@code idempotentRepository}. Each node needs an instance of its own. Thread-safe. The methods block
 * until the database has responded.
 *
 * <p>PostgreSQL and H2 are tested. MySQL, MariaDB and Oracle are supported by statements that were not run there. Any
 * other database needs {@link #setClockExpression}.
 */
public final class JdbcClaimRepository extends ServiceSupport implements IdempotentRepository, CamelContextAware {

    private CamelContext camelContext;
    private DataSource dataSource;
    private String tableName = "CHATMAID_CLAIM";
    private boolean createTable = true;
    private Duration lease = LeasedClaimRepository.DEFAULT_LEASE;
    private String clockExpression;
    private ExecutorService executor;
    private LeasedClaimRepository claims;

    /** A repository without its data source, which has to be set. */
    public JdbcClaimRepository() {}

    /** @param dataSource where the table is; better a pool than one that connects each time */
    public JdbcClaimRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    /** Set by Camel when an endpoint uses this repository. */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /** Returns where the table is. */
    public DataSource getDataSource() {
        return dataSource;
    }

    /** Where the table is. Required. */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns the name of the table. */
    public String getTableName() {
        return tableName;
    }

    /** The name of the table, with or without its schema. {@code CHATMAID_CLAIM} by default. */
    public void setTableName(String tableName) {
        this.tableName = tableName;
    }

    /** Returns whether to create the table if it is missing. */
    public boolean isCreateTable() {
        return createTable;
    }

    /** Whether to create the table at the start if it is missing. {@code true} by default. */
    public void setCreateTable(boolean createTable) {
        this.createTable = createTable;
    }

    /** Returns how long a claim lasts unless it is renewed. */
    public Duration getLease() {
        return lease;
    }

    /**
     * The time after which the claims of a dead node are free. A claim is renewed three times in it. 30 seconds by
     * default. Keep it below a minute beside a webhook, as Chatmaid repeats a delivery after a minute.
     */
    public void setLease(Duration lease) {
        this.lease = lease;
    }

    /** Returns the expression for the time of the database, or {@code null} for that of a known database. */
    public String getClockExpression() {
        return clockExpression;
    }

    /**
     * An SQL expression for the time of the database in milliseconds since 1970, which does not depend on the session's
     * time zone. By default the one for PostgreSQL, H2, MySQL, MariaDB or Oracle, by the name of the database.
     */
    public void setClockExpression(String clockExpression) {
        this.clockExpression = clockExpression;
    }

    @Override
    protected void doInit() {
        ClaimTable.checkedName(tableName);
        if (dataSource == null) {
            throw new IllegalArgumentException("dataSource is missing: expected the DataSource of a database");
        }
        if (camelContext == null) {
            throw new IllegalStateException("JdbcClaimRepository has no CamelContext: set it before the start");
        }
    }

    @Override
    protected void doStart() throws Exception {
        executor = camelContext.getExecutorServiceManager().newCachedThreadPool(this, "ChatmaidClaimsJdbc");
        try {
            ClaimExecutor threads = new ClaimExecutor(executor);
            ClaimConnections connections = new ClaimConnections(dataSource);
            ClaimTable table = threads.call(() -> table(connections));
            claims = new LeasedClaimRepository(new JdbcClaimStore(threads, connections, table));
            claims.setCamelContext(camelContext);
            claims.setLease(lease);
            claims.start();
        } catch (Exception e) {
            doStop();
            throw e;
        }
    }

    private ClaimTable table(ClaimConnections connections) throws SQLException {
        return connections.run(connection -> {
            String clock = clockExpression != null ? clockExpression : DatabaseClock.of(connection);
            ClaimTable table = new ClaimTable(tableName, ClaimStatements.of(tableName, clock));
            if (createTable) {
                table.createIfMissing(connection);
            } else {
                table.check(connection);
            }
            return table;
        });
    }

    /** Ends the renewal. Claims that are still held end with their lease, as their changes may still be routed. */
    @Override
    protected void doStop() {
        if (claims != null) {
            claims.stop();
        }
        if (executor != null) {
            camelContext.getExecutorServiceManager().shutdown(executor);
        }
    }

    /** Claims a key; {@code false} when it is claimed already, by this node or another one. */
    @Override
    public boolean add(String key) {
        return started().add(key);
    }

    /** Whether any node has claimed the key. */
    @Override
    public boolean contains(String key) {
        return started().contains(key);
    }

    /** Releases a key, if the claim is this node's; that of another node stays. */
    @Override
    public boolean remove(String key) {
        return started().remove(key);
    }

    /** Does nothing: a claim is not confirmed. Returns whether this node holds it. */
    @Override
    public boolean confirm(String key) {
        return started().confirm(key);
    }

    /** Releases the claims of this node, and no others: what other nodes route at this moment must stay claimed. */
    @Override
    public void clear() {
        started().clear();
    }

    private LeasedClaimRepository started() {
        if (claims == null) {
            throw new IllegalStateException("JdbcClaimRepository is not started");
        }
        return claims;
    }
}
