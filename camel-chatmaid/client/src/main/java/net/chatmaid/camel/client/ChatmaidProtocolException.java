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

/**
 * The response is complete but not one of Chatmaid's API. Typical causes are the page of a proxy and a wrong
 * {@code baseUrl}.
 */
public class ChatmaidProtocolException extends ChatmaidException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message the sentence for the log; without a secret
     */
    public ChatmaidProtocolException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message the sentence for the log; without a secret
     * @param cause the cause, or {@code null}
     */
    public ChatmaidProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
