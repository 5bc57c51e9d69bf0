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
 * Is told of every message that a client sends or reads, whoever asked for it. Told on the thread that made the request:
 * must be quick, thread-safe, and not make requests itself. What it throws is logged and goes no further.
 */
public interface MessageListener {

    /** A message was sent. The answer may hold its id, status and time of creation only. */
    void sent(Message message);

    /** A message's record was read. */
    void read(Message message);
}
