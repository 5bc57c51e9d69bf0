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
package net.chatmaid.camel.sandbox.control;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What the control API shows of the sandbox's options, and what it does with all of it.
 *
 * @param baseUrl where the API is, known once the server runs
 * @param host the address that it listens on
 * @param step the time between two stages of a live message
 * @param requestsPerMinute the rate limit; 0 for none
 * @param reset clears everything
 */
public record ControlSettings(
        Supplier<String> baseUrl, String host, Duration step, int requestsPerMinute, Runnable reset) {}
