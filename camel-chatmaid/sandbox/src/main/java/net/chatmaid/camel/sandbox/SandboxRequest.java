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

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request that reached the sandbox, without the API key.
 *
 * @param receivedAt when, by the sandbox's clock
 * @param method the HTTP method, in capitals
 * @param path the path as it was sent, percent-encoding included
 * @param query the query string as it was sent, without the question mark; empty if there was none
 * @param body the body as text; empty if there was none
 * @param headers the headers by their names in lower case, without {@code authorization} and cookies
 */
public record SandboxRequest(
        Instant receivedAt, String method, String path, String query, String body, Map<String, List<String>> headers) {}
