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
package net.chatmaid.camel.sandbox.api;

import java.time.Duration;
import java.util.List;

/** The API's error response, in its own form. Thrown by what finds the error and written by {@link ResponseWriter}. */
public final class ErrorResponseException extends RuntimeException {

    private final int status;
    private final transient List<String> messages;
    private final Duration retryAfter;

    public ErrorResponseException(int status, String message) {
        this(status, List.of(message), null);
    }

    public ErrorResponseException(int status, List<String> messages) {
        this(status, messages, null);
    }

    private ErrorResponseException(int status, List<String> messages, Duration retryAfter) {
        super(String.join("; ", messages), null, false, false);
        this.status = status;
        this.messages = messages;
        this.retryAfter = retryAfter;
    }

    static ErrorResponseException phoneNotFound(String phoneNumberOrId) {
        return new ErrorResponseException(404, "Phone number " + phoneNumberOrId + " not found");
    }

    public static ErrorResponseException rateLimited(String message, Duration retryAfter) {
        return new ErrorResponseException(429, List.of(message), retryAfter);
    }

    public int status() {
        return status;
    }

    List<String> messages() {
        return messages;
    }

    /** How long to wait, or null. */
    Duration retryAfter() {
        return retryAfter;
    }
}
