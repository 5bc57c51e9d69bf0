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

import java.util.List;

/**
 * What the API said when it rejected a call. Every part but {@code status} may be missing.
 *
 * @param status the HTTP status; 0 when no request was made
 * @param error the API's short name of the error, such as {@code Unauthorized}
 * @param messages the API's sentences, never {@code null}
 * @param path the path that was called, without the host
 * @param requestId the id that Chatmaid's support can look up
 */
public record ApiError(int status, String error, List<String> messages, String path, String requestId) {

    public ApiError {
        messages = List.copyOf(messages);
    }
}
