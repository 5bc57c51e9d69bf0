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
import java.util.stream.Stream;

/** A kind of message of a transport: where its headers are and what its body is. */
@FunctionalInterface
interface MessageKind {

    /** Sends one message of this kind to the address, as an attacker does. */
    void send(String address, List<HostileHeader> headers, String text) throws Exception;

    /** Messages that have each header once, and messages that have each header twice. */
    static Map<String, MessageKind> singleAndRepeated(MessageKind single) {
        return Map.of(
                "headers",
                single,
                "repeated headers",
                (address, headers, text) -> single.send(
                        address,
                        Stream.concat(headers.stream(), headers.stream()).toList(),
                        text));
    }
}
