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
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The limits of the wait for a database.
 *
 * @param network the time after which a connection without a response is closed
 * @param statementSeconds the time after which a statement is canceled, in seconds: shorter than that of the network if
 *     that is longer than 1 second, so that a slow database cancels the statement and the connection stays open
 */
record ClaimTimeouts(Duration network, int statementSeconds) {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimTimeouts.class);

    /** The longest timeouts, for the start of a node, which has no claims yet. */
    static final ClaimTimeouts MAX = new ClaimTimeouts(Duration.ofSeconds(30), 20);

    /**
     * A third of the lease at most. A claim is renewed when a third of its lease has passed. If this attempt hangs, a
     * third remains for the next one.
     *
     * @throws IllegalArgumentException if the lease is {@code null} or too short
     */
    static ClaimTimeouts of(Duration lease) {
        if (lease == null || lease.toMillis() < 3) {
            throw new IllegalArgumentException("lease is " + lease + ": expected a duration such as 30s");
        }
        Duration third = lease.dividedBy(3);
        if (third.compareTo(MAX.network) >= 0) {
            return MAX;
        }
        return new ClaimTimeouts(third, Math.max(1, (int) (third.toMillis() * 2 / 3000)));
    }

    int networkMillis() {
        return (int) network.toMillis();
    }

    /** If the driver does not support a timeout of statements, the network timeout ends the wait. */
    void limit(Statement statement) throws SQLException {
        try {
            statement.setQueryTimeout(statementSeconds);
        } catch (SQLFeatureNotSupportedException e) {
            LOG.debug("The driver does not support a timeout of statements", e);
        }
    }
}
