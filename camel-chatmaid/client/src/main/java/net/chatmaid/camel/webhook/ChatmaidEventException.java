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
package net.chatmaid.camel.webhook;

/**
 * The body of a webhook is not an event of Chatmaid. Respond with 400. The message is a sentence for a log; it contains
 * nothing of the body, and for the same reason there is no cause.
 */
public class ChatmaidEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChatmaidEventException(String message) {
        super(message);
    }
}
