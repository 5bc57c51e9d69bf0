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

/** How an attempt of a request has ended. */
public enum RequestOutcome {
    /** The API did what the request is for. */
    SUCCESS,
    /** The API responded to a send with an earlier message that has the same idempotency key. */
    DUPLICATE,
    /** The idempotency key of a send belongs to another message. */
    KEY_CONFLICT,
    /** The API rejected the request as not valid: 400, or another 4xx that has no value here. */
    REJECTED,
    /** The API rejected the key: 401. */
    UNAUTHORIZED,
    /** The key does not have the scope for the request: 403. */
    FORBIDDEN,
    /** The account does not have what the request names: 404. */
    NOT_FOUND,
    /** The API limits the rate of requests: 429. */
    RATE_LIMITED,
    /** The API, or a proxy in front of it, failed: 5xx. */
    SERVER_ERROR,
    /** The connection failed, the response was not complete in time, or that to a send could not be read. */
    NO_RESPONSE,
    /** The response is not one of the API. */
    UNREADABLE,
    /** The client stopped during a poll, or failed before the request. */
    CANCELLED
}
