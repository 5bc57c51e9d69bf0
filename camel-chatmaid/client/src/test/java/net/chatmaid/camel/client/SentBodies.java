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

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import net.chatmaid.camel.model.ModelJson;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** The bodies of the requests that a sandbox received. */
final class SentBodies {

    private SentBodies() {}

    static JsonNode body(ChatmaidSandbox sandbox, int request) {
        try {
            return ModelJson.mapper().readTree(sandbox.requests().get(request).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> keys(ChatmaidSandbox sandbox) {
        return IntStream.range(0, sandbox.requestCount())
                .mapToObj(
                        request -> body(sandbox, request).path("idempotencyKey").asText())
                .toList();
    }
}
