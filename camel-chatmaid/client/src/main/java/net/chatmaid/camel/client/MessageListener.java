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

import net.chatmaid.camel.model.Message;

/**
 * A listener for the messages that a client sends or fetches.
 *
 * <p>The client calls it on the thread that reads the response, before the request's result is complete. An
 * implementation must be thread-safe and quick, and must not make requests. An exception that it throws is logged and
 * has no other effect.
 */
public interface MessageListener {

    /**
     * Called when a message was sent.
     *
     * @param message the message of the response; it may have only its id, status and time of creation
     */
    void onMessageSent(Message message);

    /**
     * Called when a message was fetched.
     *
     * @param message the complete record
     */
    void onMessageFetched(Message message);
}
