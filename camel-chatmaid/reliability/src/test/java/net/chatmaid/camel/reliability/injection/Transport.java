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

/** A transport of messages: its server, Camel's component for it, and the client of an attacker. */
interface Transport {

    /**
     * Starts the server, and adds the component to the context.
     *
     * @param addresses of which messages will be received
     */
    void start(CamelContext context, List<String> addresses) throws Exception;

    /** Stops the server, after the context. */
    void stop() throws Exception;

    /** The URI of a consumer that receives the messages to the address. */
    String from(String address);

    /** The kinds of messages that a client can send, by their names. */
    Map<String, MessageKind> kinds();

    /** The kinds whose body is a text and that have each header once. */
    default List<MessageKind> textKinds() {
        return kinds().entrySet().stream()
                .filter(kind ->
                        !kind.getKey().startsWith("repeated") && !kind.getKey().endsWith("of a map"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The number of sends that get each header in a message of its own. The others get many headers in one message. */
    default int sendsWithSingleHeaders() {
        return Scale.of(1, ProtectedRoutes.SENDS.size());
    }

    /** Whether a message of this transport can have a header of this name. */
    default boolean carries(HostileHeader header) {
        return true;
    }

    /** Whether Camel's component for the transport passes the header on. It is one of Chatmaid's, in any case. */
    boolean passesOn(HostileHeader header);
}
