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

/** 5xx: Chatmaid, or a proxy before it, could not answer. */
public class ChatmaidServerException extends ChatmaidApiException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;
    private Duration wait;

    public ChatmaidServerException(String message, ApiError response) {
        this(message, response, null);
    }

    public ChatmaidServerException(String message, ApiError response, Duration retryAfter) {
        super(message, response);
        this.retryAfter = retryAfter;
    }

    /** How long the response asks to wait before the next attempt, or {@code null} when it does not say. */
    public Duration getRetryAfter() {
        return retryAfter;
    }

    /** How long this request waits before its next attempt, or {@code null} to back off as usual. */
    public Duration namedWait() {
        return wait;
    }

    /** The request waits for what the response asks, for {@code atMost} at the longest. */
    public void waitAtMost(Duration atMost) {
        boolean said = retryAfter != null && !retryAfter.isZero() && !atMost.isZero();
        wait = said ? (retryAfter.compareTo(atMost) < 0 ? retryAfter : atMost) : null;
    }
}
