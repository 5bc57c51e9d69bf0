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

import java.time.Duration;

/** Chatmaid, or a proxy in front of it, failed to process the request (5xx). */
public class ChatmaidServerException extends ChatmaidApiException {

    private static final long serialVersionUID = 1L;

    /** The time that the response names. */
    private final Duration retryAfter;
    /** The time that the request waits before its next attempt. */
    private Duration wait;

    /**
     * Creates an exception for a response without {@code Retry-After}.
     *
     * @param message the sentence for the log; without a secret
     * @param response the error that the API reports; not {@code null}
     */
    public ChatmaidServerException(String message, ApiError response) {
        this(message, response, null);
    }

    /**
     * Creates an exception.
     *
     * @param message the sentence for the log; without a secret
     * @param response the error that the API reports; not {@code null}
     * @param retryAfter the time that the response names, or {@code null}
     */
    public ChatmaidServerException(String message, ApiError response, Duration retryAfter) {
        super(message, response);
        this.retryAfter = retryAfter;
    }

    /** {@return the time to wait before the next attempt that the response names, or {@code null} if it names none} */
    public Duration getRetryAfter() {
        return retryAfter;
    }

    /** {@return the time that this request waits before its next attempt, or {@code null} for the usual backoff} */
    public Duration namedWait() {
        return wait;
    }

    /**
     * Limits the wait of this request to the time that the response names or to a maximum, whichever is less.
     *
     * @param atMost the maximum; zero for the usual backoff
     */
    public void waitAtMost(Duration atMost) {
        boolean hasWait = retryAfter != null && !retryAfter.isZero() && !atMost.isZero();
        wait = hasWait ? (retryAfter.compareTo(atMost) < 0 ? retryAfter : atMost) : null;
    }
}
