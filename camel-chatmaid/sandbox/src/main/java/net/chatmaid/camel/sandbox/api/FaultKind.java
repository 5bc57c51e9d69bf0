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

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a fault does with a request. */
public enum FaultKind {
    STATUS,
    MESSAGE_AS_STRING,
    HTML,
    EMPTY,
    RATE_LIMITED,
    RATE_LIMITED_BY_BODY,
    RATE_LIMITED_BY_HEADER,
    GARBAGE,
    RESET,
    LOST_RESPONSE,
    TRUNCATED,
    DELAY;

    /** The name in the control API, such as {@code lost-response}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FaultKind> of(String apiName) {
        return Arrays.stream(values())
                .filter(kind -> kind.apiName().equals(apiName))
                .findFirst();
    }
}
