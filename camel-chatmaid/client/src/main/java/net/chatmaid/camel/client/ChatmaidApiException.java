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

/** The API rejected a call. */
public class ChatmaidApiException extends ChatmaidException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final List<String> messages;
    private final String path;
    private final String requestId;

    public ChatmaidApiException(String message, ApiError response) {
        super(message);
        this.status = response.status();
        this.error = response.error();
        this.messages = response.messages();
        this.path = response.path();
        this.requestId = response.requestId();
    }

    /** What the API said, for an exception that explains this one. */
    public ApiError response() {
        return new ApiError(status, error, messages, path, requestId);
    }

    /** The HTTP status; 0 when the call was rejected here and no request was made. */
    public int getStatus() {
        return status;
    }

    /** The API's short name of the error, or {@code null}. */
    public String getError() {
        return error;
    }

    /** The API's sentences, or those of the check that rejected the call here; never {@code null}. */
    public List<String> getMessages() {
        return messages;
    }

    /** The path that was called, or {@code null} when no request was made. */
    public String getPath() {
        return path;
    }

    /** The id of the request in Chatmaid's logs, or {@code null}. */
    public String getRequestId() {
        return requestId;
    }
}
