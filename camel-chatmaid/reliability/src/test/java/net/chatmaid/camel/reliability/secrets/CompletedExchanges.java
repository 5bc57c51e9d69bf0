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
package net.chatmaid.camel.reliability.secrets;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.testing.TestSecrets;
import org.apache.camel.Exchange;

/** The texts of the exchanges of the operations that are completed, and of their exceptions. */
final class CompletedExchanges {

    private final List<String> failures = new ArrayList<>();
    private final List<String> exchanges = new ArrayList<>();

    void add(Exchange exchange) throws ReflectiveOperationException {
        if (exchange.getException() != null) {
            failures.add(StackTraces.of(exchange.getException()));
            for (Throwable cause = exchange.getException(); cause != null; cause = cause.getCause()) {
                addFields(cause);
            }
        }
        Object body = exchange.getMessage().getBody();
        // a text is a body as such; of other objects their toString may be in a log
        exchanges.add(exchange + " " + exchange.getMessage() + " "
                + exchange.getMessage().getHeaders() + " "
                + exchange.getProperties() + " " + exchange.getVariables() + " "
                + (body instanceof String ? "" : body));
    }

    /** Adds the values of the getters. Two of them return the API's text unchanged, except for the key, so it may repeat a message's. */
    private void addFields(Throwable cause) throws ReflectiveOperationException {
        if (cause instanceof ChatmaidException) {
            for (Method method : cause.getClass().getMethods()) {
                if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
                    String value = String.valueOf(method.invoke(cause));
                    boolean isOfApi = method.getName().matches("getError|getMessages");
                    failures.add(isOfApi ? value.replace(TestSecrets.SENT_TEXT, "") : value);
                }
            }
        }
    }

    List<String> failures() {
        return failures;
    }

    List<String> exchanges() {
        return exchanges;
    }
}
