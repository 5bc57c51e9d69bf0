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

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import net.chatmaid.camel.consumer.claim.LeasedClaimRepository;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * A repository of claims that several nodes share in a database, for the option {@code claimRepository}. The primary
 * key of a table decides which node gets a claim. A claim belongs to this instance until its lease ends, by the clock
 * of the database. It is renewed while the change is being routed, and released afterwards. If the node dies, the claim
 * expires.
 *
 * <p>Each claim is committed immediately, even if the data source takes part in the caller's transaction, as the
 * statements run on threads without a transaction. The repository does not remember a change after it was routed, so it
 * is not supported as {@code idempotentRepository}. Each node needs its own instance. Thread-safe. The methods block
 * until the database has responded. A connection without a response is closed after a third of the lease, but at most
 * 30 seconds. A statement is canceled after two thirds of that time, rounded down to seconds, but at least 1 second. At
 * the start these timeouts are 30 and 20 seconds. The driver and the pool must support them. The timeout of the pool
 * for a new connection is not changed: set it below a third of the lease.
 *
 * <p>PostgreSQL and H2 are tested. The statements for MySQL, MariaDB and Oracle are not tested. Other databases need
 * {@link #setClockExpression}.
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

    /** Creates a repository. Set the data source before the start. */
    public JdbcClaimRepository() {}

    /**
     * Creates a repository.
     *
     * @param dataSource the data source of the table; a pool is recommended
     */
    public JdbcClaimRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    /** Called by Camel when an endpoint uses this repository. */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /** {@return the data source of the table; {@code null} if it is not set} */
    public DataSource getDataSource() {
        return dataSource;
    }

    /**
     * The data source of the table. Required.
     *
     * @param dataSource a pool is recommended
     */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** {@return the name of the table} */
    public String getTableName() {
        return tableName;
    }

    /**
     * The name of the table; {@code CHATMAID_CLAIM} by default.
     *
     * @param tableName letters, digits and underscores, with or without a schema
     */
    public void setTableName(String tableName) {
        this.tableName = tableName;
    }

    /** {@return whether to create the table if it is missing} */
    public boolean isCreateTable() {
        return createTable;
    }

    /**
     * Whether to create the table at the start if it is missing; {@code true} by default.
     *
     * @param createTable whether to create it
     */
    public void setCreateTable(boolean createTable) {
        this.createTable = createTable;
    }

    /** {@return the time after which the claims of a dead node expire} */
    public Duration getLease() {
        return lease;
    }

    /**
     * The time after which the claims of a dead node expire; 30 seconds by default. A claim is renewed three times in
     * it. A third of it limits the wait for the database. Keep it below one minute if the route also receives webhooks,
     * as Chatmaid retries a delivery after one minute.
     *
     * @param lease 100 milliseconds or more
     */
    public void setLease(Duration lease) {
        this.lease = lease;
    }

    /** {@return the expression for the time of the database; {@code null} for that of a known database} */
    public String getClockExpression() {
        return clockExpression;
    }

    /**
     * The SQL expression for the time of the database in milliseconds since 1970. By default, it is chosen for
     * PostgreSQL, H2, MySQL, MariaDB or Oracle by the name of the database.
     *
     * @param clockExpression an expression that does not depend on the time zone of the session; may be {@code null}
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
            ClaimConnections connections = new ClaimConnections(dataSource, ClaimTimeouts.of(lease));
            claims = new LeasedClaimRepository(new JdbcClaimStore(threads, connections, openTable()));
            claims.setCamelContext(camelContext);
            claims.setLease(lease);
            claims.start();
        } catch (Exception e) {
            doStop();
            throw e;
        }
    }

    private ClaimTable openTable() throws Exception {
        ClaimConnections connections = new ClaimConnections(dataSource, ClaimTimeouts.MAX);
        ExecutorServiceManager executors = camelContext.getExecutorServiceManager();
        ScheduledExecutorService scheduler =
                executors.newSingleThreadScheduledExecutor(this, "ChatmaidClaimsJdbcStart");
        try {
            return new ClaimTableOpener(connections, scheduler).open(tableName, clockExpression, createTable);
        } finally {
            executors.shutdownNow(scheduler);
        }
    }

    /** Ends the renewal. Claims that are not released end with their lease, as their changes may still be routed. */
    @Override
    protected void doStop() {
        if (claims != null) {
            claims.stop();
        }
        if (executor != null) {
            camelContext.getExecutorServiceManager().shutdown(executor);
        }
    }

    /** Claims a key; returns {@code false} if it is already claimed, by this node or another one. */
    @Override
    public boolean add(String key) {
        return started().add(key);
    }

    /** Whether any node has claimed the key. */
    @Override
    public boolean contains(String key) {
        return started().contains(key);
    }

    /** Releases a key, if this node has claimed it; a claim of another node remains. */
    @Override
    public boolean remove(String key) {
        return started().remove(key);
    }

    /** Returns whether this node has claimed the key. A claim needs no confirmation. */
    @Override
    public boolean confirm(String key) {
        return started().confirm(key);
    }

    /** Releases the claims of this node. Claims of other nodes remain, as they are routing these changes. */
    @Override
    public void clear() {
        started().clear();
    }

    private LeasedClaimRepository started() {
        if (claims == null) {
            throw new IllegalStateException(
                    "JdbcClaimRepository is not started: start it, or the route that uses it, before its first claim");
        }
        return claims;
    }
}
