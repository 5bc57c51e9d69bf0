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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A pool of one connection, which stays open. */
final class OneConnection {

    private OneConnection() {}

    static DataSource of(Connection connection) {
        return without(Set.of(), null, connection);
    }

    /** A pool with a driver that does not support some methods of connections and statements. */
    static DataSource without(Set<String> methods, Supplier<Throwable> failure, Connection connection) {
        Connection pooled = proxy(Connection.class, connection, methods, failure);
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> pooled);
    }

    private static <T> T proxy(Class<T> type, T target, Set<String> unsupported, Supplier<Throwable> failure) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (unsupported.contains(method.getName())) {
                        throw failure.get();
                    }
                    if (type == Connection.class && method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (result instanceof PreparedStatement statement) {
                            return proxy(PreparedStatement.class, statement, unsupported, failure);
                        }
                        return result instanceof Statement statement
                                ? proxy(Statement.class, statement, unsupported, failure)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
