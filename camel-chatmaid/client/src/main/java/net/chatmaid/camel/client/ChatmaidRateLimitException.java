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

/**
 * The rate limit rejects the request: Chatmaid responded with 429 (status 429), or the rate budget of this process had
 * no permit in time (status 0, no request was made).
 */
public class ChatmaidRateLimitException extends ChatmaidApiException {

    private static final long serialVersionUID = 1L;

    /** The time to wait before the next request. */
    private final Duration retryAfter;

    /**
     * Creates an exception.
     *
     * @param message the sentence for the log; without a secret
     * @param response the error that the API reports; not {@code null}
     * @param retryAfter the time to wait before the next request, or {@code null}
     */
    public ChatmaidRateLimitException(String message, ApiError response, Duration retryAfter) {
        super(message, response);
        this.retryAfter = retryAfter;
    }

    /** {@return the time to wait before the next request, or {@code null} if it is not known} */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}
