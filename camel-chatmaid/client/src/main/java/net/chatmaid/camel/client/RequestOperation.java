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
package net.chatmaid.camel.client;

/** What a request to the API is for. */
public enum RequestOperation {
    /** Sends a message. */
    SEND,
    /** Looks up one message. */
    MESSAGE,
    /** Fetches a page of the list of messages. */
    MESSAGES,
    /** Looks up one received message. */
    INBOUND_MESSAGE,
    /** Fetches a page of the list of received messages. */
    INBOUND,
    /** Lists the groups of a sender. */
    GROUPS,
    /** Fetches the account. */
    ACCOUNT,
    /** Fetches the usage of the account. */
    USAGE,
    /** Lists the senders of the account. */
    PHONES,
    /** Looks up one sender. */
    PHONE,
    /** Looks up the connection status of one sender. */
    PHONE_STATUS
}
