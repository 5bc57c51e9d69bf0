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
import java.util.Objects;

/**
 * An attempt of a request that has ended. Contains nothing of the request's content. Immutable.
 *
 * @param operation what the request is for; never {@code null}
 * @param outcome how the attempt has ended; never {@code null}
 * @param retry whether an earlier attempt of the same request has failed
 * @param duration the time from the beginning of the attempt until its response was read, without the wait for a permit
 *     or for a retry; never {@code null}
 */
public record CompletedRequest(RequestOperation operation, RequestOutcome outcome, boolean retry, Duration duration) {

    /**
     * Checks that the attempt is complete.
     *
     * @param operation see {@link #operation()}
     * @param outcome see {@link #outcome()}
     * @param retry see {@link #retry()}
     * @param duration see {@link #duration()}
     */
    public CompletedRequest {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(duration, "duration");
    }
}
