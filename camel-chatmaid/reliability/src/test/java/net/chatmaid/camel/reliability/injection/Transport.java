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
package net.chatmaid.camel.reliability.injection;

import java.util.List;
import java.util.Map;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.CamelContext;

/** What a message comes over: a server, Camel's component for it, and a stranger's client. */
interface Transport {

    /** Sends one message as a stranger does. */
    @FunctionalInterface
    interface Form {
        void send(String address, List<Hostile> headers, String body) throws Exception;
    }

    /**
     * Starts the server, and adds the component to the context.
     *
     * @param addresses of which messages will be received
     */
    void start(CamelContext context, List<String> addresses) throws Exception;

    /** Stops the server, after the context. */
    void stop() throws Exception;

    /** The URI of a consumer of what is sent to the address. */
    String from(String address);

    /** The ways in which a stranger can give headers to a message, by their names. */
    Map<String, Form> forms();

    /** Those of them that a message in good order has: a text as its body, and each header once. */
    default List<Form> plainForms() {
        return forms().entrySet().stream()
                .filter(form ->
                        !form.getKey().startsWith("repeated") && !form.getKey().endsWith("of a map"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** How many addresses of sends get each header alone. The others get many headers in one message. */
    default int eachAlone() {
        return Scale.of(1, ProtectedRoutes.SENDS.size());
    }

    /** Whether the transport can carry a header of this name. */
    default boolean carries(Hostile header) {
        return true;
    }
}
