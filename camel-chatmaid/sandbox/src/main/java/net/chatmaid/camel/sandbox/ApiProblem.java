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

import java.time.Duration;
import java.util.List;

/** A refusal in the API's own form. */
final class ApiProblem extends RuntimeException {

    private final int status;
    private final transient List<String> messages;
    private final Duration retryAfter;

    ApiProblem(int status, String message) {
        this(status, List.of(message), null);
    }

    ApiProblem(int status, List<String> messages) {
        this(status, messages, null);
    }

    private ApiProblem(int status, List<String> messages, Duration retryAfter) {
        super(String.join("; ", messages), null, false, false);
        this.status = status;
        this.messages = messages;
        this.retryAfter = retryAfter;
    }

    static ApiProblem rateLimited(String message, Duration retryAfter) {
        return new ApiProblem(429, List.of(message), retryAfter);
    }

    int status() {
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
