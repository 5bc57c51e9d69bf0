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
package net.chatmaid.camel.sandbox;

/** The order of the rows in a list of messages, which Chatmaid does not publish: a client must be right with each. */
public enum SandboxListOrder {
    /** The latest {@code createdAt} first: the default, and what Chatmaid most likely does. */
    NEWEST_FIRST,
    /** The earliest {@code createdAt} first. */
    OLDEST_FIRST,
    /** Neither: a fixed pseudo-random order, derived from the message's id. */
    SHUFFLED
}
