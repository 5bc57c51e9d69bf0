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
package net.chatmaid.camel.sandbox.journal;

import java.time.Duration;
import net.chatmaid.camel.sandbox.state.Environment;

/**
 * What became of a request.
 *
 * @param status the status of the response, or null if the connection was closed without one
 * @param took the time until the response is sent, in real time
 * @param fault the kind of the fault that it met, or null
 * @param messageId the message that it was about, or null
 * @param environment that of its key, or null if the key is not valid
 */
public record RequestOutcome(Integer status, Duration took, String fault, String messageId, Environment environment) {}
