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
package net.chatmaid.camel.reliability.faults;

import java.time.Duration;

/** The times of the matrix. Only failures wait for them, so that they are short. */
final class Waits {

    /** Of one attempt. It does not pass by itself: a fault that needs it lets it pass. */
    static final Duration RESPONSE_TIMEOUT = Duration.ofHours(1);

    /** More than any delay of a retry and any pause that is waited for, and less than what is left of the timeout. */
    static final Duration LONGEST_DELAY = Duration.ofMinutes(30);

    static final Duration RETRY_DELAY = Duration.ofMillis(4);
    static final Duration RETRY_MAX_DELAY = Duration.ofMillis(10);
    static final int MAX_RETRIES = 3;

    /** In seconds, and not one of the delays above. */
    static final String AFTER_503 = "0.015";

    /** In seconds; ends within the test. */
    static final String SHORT_PAUSE = "0.01";

    /** In seconds; more than {@code maxWait}. */
    static final String LONG_PAUSE = "3600";

    private Waits() {}
}
