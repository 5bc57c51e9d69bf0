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

/** The base of all exceptions of this client. The message never contains the API key. */
public class ChatmaidException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message the sentence for the log; without a secret
     */
    public ChatmaidException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message the sentence for the log; without a secret
     * @param cause the cause, or {@code null}
     */
    public ChatmaidException(String message, Throwable cause) {
        super(message, cause);
    }
}
