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
package net.chatmaid.camel.sandbox;

/**
 * How the API responds to a send with a live key whose sender is not connected. Chatmaid's documentation and its users
 * report each of the three. A test key always gets 201.
 */
public enum DisconnectedSend {

    /** 201: the message is accepted, and fails one step later with {@code NOT_CONNECTED}. */
    ACCEPTED,

    /** 400: no message is created, and its idempotency key stays free. */
    BAD_REQUEST,

    /** 404: no message is created, and its idempotency key stays free. */
    NOT_FOUND
}
