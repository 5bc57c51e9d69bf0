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
package net.chatmaid.camel.sender;

/**
 * Whether a sender is connected. Immutable.
 *
 * @param text the sender and its status, for the log
 */
public record SenderAvailability(State state, String text) {

    enum State {
        /** No record was fetched yet. */
        UNKNOWN,
        CONNECTED,
        DISCONNECTED
    }

    static SenderAvailability unknown(String text) {
        return new SenderAvailability(State.UNKNOWN, text);
    }

    static SenderAvailability connected(String text) {
        return new SenderAvailability(State.CONNECTED, text);
    }

    static SenderAvailability disconnected(String text) {
        return new SenderAvailability(State.DISCONNECTED, text);
    }

    boolean isConnected() {
        return state == State.CONNECTED;
    }
}
