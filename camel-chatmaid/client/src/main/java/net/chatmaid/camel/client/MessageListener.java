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
 * Is told of every message that a client sends or fetches. It is called on the thread that reads the response, and the
 * request's result waits for it: it must be quick and thread-safe, and must not make requests. What it throws is logged and
 * stops nothing.
 */
public interface MessageListener {

    /** A message was sent. The response may hold its id, status and time of creation only. */
    void onMessageSent(Message message);

    /** A message's record was fetched. */
    void onMessageFetched(Message message);
}
