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
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A connection that hangs while claims with a short lease are renewed. */
class JdbcClaimHangTest {

    private static final Duration LEASE = Duration.ofMillis(600);
    private static final Object UNCHANGED = new Object();

    @RegisterExtension
    final ClaimDatabase database = new ClaimDatabase();

    private final AtomicInteger networkTimeout = new AtomicInteger();
    private final CompletableFuture<Boolean> claimedByAnotherNode = new CompletableFuture<>();

    @Test
    void theClaimLastsUntilAnotherConnectionRenewsIt() throws Exception {
        // given
        JdbcClaimRepository a = database.node(dataSource());
        a.setLease(LEASE);
        database.start(a).add("msg_1:sent");
        // when
        boolean claimed = Patience.get(claimedByAnotherNode);
        // then
        assertThat(claimed).isFalse();
        await().until(() -> until() > ClaimDatabase.START_MILLIS + LEASE.toMillis());
    }

    /** The first renewal begins a third of the lease after the claim and hangs until the network timeout. */
    private void hang() throws Exception {
        try {
            database.advance(LEASE.dividedBy(3).plusMillis(networkTimeout.get()));
            claimedByAnotherNode.complete(database.store().claim("msg_1:sent", "b", LEASE));
        } catch (Exception e) {
            claimedByAnotherNode.completeExceptionally(e);
        }
        throw new SQLException("Read timed out", "08006");
    }

    private long until() throws Exception {
        return Long.parseLong(database.text("SELECT until_millis FROM CHATMAID_CLAIM"));
    }

    private DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection(database.dataSource().getConnection()));
    }

    /** With a network timeout, which H2's connections do not have. */
    private Connection connection(Connection target) {
        return proxy(Connection.class, target, (method, arguments) -> {
            switch (method) {
                case "getNetworkTimeout" -> {
                    return networkTimeout.get();
                }
                case "setNetworkTimeout" -> {
                    ((Executor) arguments[0]).execute(() -> networkTimeout.set((int) arguments[1]));
                    return null;
                }
                case "prepareStatement" -> {
                    return statement(target.prepareStatement((String) arguments[0]));
                }
                default -> {
                    return UNCHANGED;
                }
            }
        });
    }

    private PreparedStatement statement(PreparedStatement target) {
        return proxy(PreparedStatement.class, target, (method, arguments) -> {
            if (method.equals("executeBatch") && !claimedByAnotherNode.isDone()) {
                hang();
            }
            return method.equals("setQueryTimeout") ? null : UNCHANGED;
        });
    }

    /** Returns the result of a method, or {@link #UNCHANGED} for that of the target. */
    @FunctionalInterface
    private interface Changed {

        Object call(String method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T target, Changed change) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result = change.call(method.getName(), arguments);
                    if (result != UNCHANGED) {
                        return result;
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
