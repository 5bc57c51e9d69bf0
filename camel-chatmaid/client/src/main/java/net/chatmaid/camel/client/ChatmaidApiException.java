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

/** The API rejected a request, or the client rejected it before it was made (status 0). */
public class ChatmaidApiException extends ChatmaidException {

    private static final long serialVersionUID = 1L;

    /** The HTTP status. */
    private final int status;
    /** The API's name of the error. */
    private final String error;
    /** The API's sentences. */
    private final List<String> messages;
    /** The path of the request. */
    private final String path;
    /** The id of the request. */
    private final String requestId;

    /**
     * Creates an exception.
     *
     * @param message the sentence for the log; without a secret
     * @param response the error that the API reports; not {@code null}
     */
    public ChatmaidApiException(String message, ApiError response) {
        super(message);
        this.status = response.status();
        this.error = response.error();
        this.messages = response.messages();
        this.path = response.path();
        this.requestId = response.requestId();
    }

    /**
     * Returns the error that the API reports.
     *
     * @return the parts of this exception as one value; never {@code null}
     */
    public ApiError response() {
        return new ApiError(status, error, messages, path, requestId);
    }

    /** {@return the HTTP status; 0 if the client rejected the request before it was made} */
    public int getStatus() {
        return status;
    }

    /** {@return the API's short name of the error, or {@code null}} */
    public String getError() {
        return error;
    }

    /** {@return the API's sentences, or those of the client if it rejected the request; never {@code null}} */
    public List<String> getMessages() {
        return messages;
    }

    /** {@return the path of the request without the host, or {@code null} if no request was made} */
    public String getPath() {
        return path;
    }

    /** {@return the id of the request in Chatmaid's logs, or {@code null}} */
    public String getRequestId() {
        return requestId;
    }
}
