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

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source as an application server's: it takes part in the transaction of the calling thread, which
 * only the transaction manager ends.
 */
final class TransactionalDataSource implements DataSource {

    private static final Set<String> NOT_IN_A_TRANSACTION = Set.of("setAutoCommit", "commit", "rollback");

    private final DataSource database;
    private final ThreadLocal<Connection> transactions = new ThreadLocal<>();

    TransactionalDataSource(DataSource database) {
        this.database = database;
    }

    void begin() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        transactions.set(connection);
    }

    void rollback() throws SQLException {
        try (Connection connection = transactions.get()) {
            connection.rollback();
            connection.setAutoCommit(true);
        } finally {
            transactions.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection enlisted = transactions.get();
        return enlisted == null ? database.getConnection() : proxy(enlisted);
    }

    private static Connection proxy(Connection enlisted) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (NOT_IN_A_TRANSACTION.contains(method.getName())) {
                        throw new SQLException(method.getName() + " is rejected: a transaction is active");
                    }
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(enlisted, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("It wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
