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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The network timeout of a connection, and drivers without timeouts. */
class JdbcClaimTimeoutTest {

    private static final int THIRTY_SECONDS = 30_000;

    @RegisterExtension
    final ClaimDatabase database = new ClaimDatabase();

    private final AtomicInteger timeout = new AtomicInteger();

    @ParameterizedTest
    @MethodSource("failuresOfDrivers")
    void claimsWithADriverThatSupportsNoTimeouts(Supplier<Throwable> failure) throws Exception {
        // given
        Set<String> methods = Set.of("getNetworkTimeout", "setNetworkTimeout");
        try (Connection connection = database.dataSource().getConnection()) {
            JdbcClaimStore store = database.store(OneConnection.without(methods, failure, connection));
            // when
            boolean first = store.claim("msg_1:sent", "a", ClaimDatabase.LEASE);
            boolean second = store.claim("msg_1:sent", "b", ClaimDatabase.LEASE);
            // then
            assertThat(first).isTrue();
            assertThat(second).isFalse();
        }
    }

    static Stream<Supplier<Throwable>> failuresOfDrivers() {
        return Stream.of(
                () -> new SQLFeatureNotSupportedException("Not supported"),
                () -> new SQLException("Method is not implemented"),
                () -> new AbstractMethodError("A driver from before JDBC 4.1"));
    }

    @Test
    void claimsWithADriverWhoseStatementsHaveNoTimeout() throws Exception {
        // given
        try (Connection connection = database.dataSource().getConnection()) {
            JdbcClaimStore store = database.store(OneConnection.without(
                    Set.of("setQueryTimeout"), () -> new SQLFeatureNotSupportedException("Not supported"), connection));
            // when, then
            assertThat(store.claim("msg_1:sent", "a", ClaimDatabase.LEASE)).isTrue();
        }
    }

    @Test
    void restoresTheTimeoutOfTheConnection() throws Exception {
        // given
        timeout.set(THIRTY_SECONDS + 1);
        ClaimConnections connections = connections();
        // when
        int during = connections.run(Connection::getNetworkTimeout);
        // then
        assertThat(during).isEqualTo(THIRTY_SECONDS);
        assertThat(timeout).hasValue(THIRTY_SECONDS + 1);
    }

    @Test
    void restoresTheTimeoutOfTheConnectionAfterAFailure() {
        // given
        ClaimConnections connections = connections();
        // when
        assertThatThrownBy(() -> connections.run(each -> {
                    throw new SQLException("The statement fails");
                }))
                .hasMessage("The statement fails");
        // then
        assertThat(timeout).hasValue(0);
    }

    @Test
    void leavesAShorterTimeoutAsItIs() throws Exception {
        // given
        timeout.set(1000);
        // when
        int during = connections().run(Connection::getNetworkTimeout);
        // then
        assertThat(during).isEqualTo(1000);
        assertThat(timeout).hasValue(1000);
    }

    /** Connections with a network timeout, which H2's do not have. The executor sets it. */
    private ClaimConnections connections() {
        Connection connection = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getNetworkTimeout" -> {
                            return timeout.get();
                        }
                        case "setNetworkTimeout" -> {
                            ((Executor) arguments[0]).execute(() -> timeout.set((int) arguments[1]));
                            return null;
                        }
                        case "getAutoCommit" -> {
                            return true;
                        }
                        default -> {
                            return null;
                        }
                    }
                });
        return new ClaimConnections(OneConnection.of(connection), ClaimTimeouts.MAX);
    }
}
