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
 * The error that the API reports when it rejects a request. Immutable.
 *
 * @param status the HTTP status; 0 if no request was made
 * @param error the API's short name of the error, such as {@code Unauthorized}; may be {@code null}
 * @param messages the API's sentences about the error; never {@code null}, may be empty
 * @param path the path of the request, without the host; may be {@code null}
 * @param requestId the id of the request, by which Chatmaid's support finds it; may be {@code null}
 */
public record ApiError(int status, String error, List<String> messages, String path, String requestId) {

    /**
     * Copies the list of messages.
     *
     * @param status see {@link #status()}
     * @param error see {@link #error()}
     * @param messages see {@link #messages()}
     * @param path see {@link #path()}
     * @param requestId see {@link #requestId()}
     */
    public ApiError {
        messages = List.copyOf(messages);
    }

    /** {@return the status, path and request id; not the API's text, which may repeat the text of a rejected message} */
    @Override
    public String toString() {
        return "ApiError[status=" + status + ", path=" + path + ", requestId=" + requestId + "]";
    }
}
