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
package net.chatmaid.camel.client.internal.send;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import net.chatmaid.camel.model.SendRequest;

/** The JSON of a send. The prefix of the API key selects the environment, so the body has none. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SendRequestBody(
        String fromPhoneId, String to, String content, List<String> mediaUrls, String idempotencyKey) {

    public static SendRequestBody of(SendRequest request) {
        return new SendRequestBody(
                request.from(), request.to(), request.content(), request.mediaUrls(), request.idempotencyKey());
    }
}
