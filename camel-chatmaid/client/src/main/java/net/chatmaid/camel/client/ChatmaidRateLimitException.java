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
 * The rate limit leaves no room: Chatmaid responded with 429 (status 429), or the budget of this process could not let the
 * call go in time (status 0, and no request was made).
 */
public class ChatmaidRateLimitException extends ChatmaidApiException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public ChatmaidRateLimitException(String message, ApiError response, Duration retryAfter) {
        super(message, response);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next call, or {@code null} when nobody said. */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}
