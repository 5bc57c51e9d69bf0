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
package net.chatmaid.camel.tracking.internal;

/**
 * A message that is due.
 *
 * @param index its expected index in the list of all messages, from 0; negative if it is not known
 * @param missed whether it was not at its position, so that only its own record shows its status
 * @param listed whether the list of its status should show it, as its status is known
 * @param fetched when it was last fetched
 */
record DueMessage(String id, int index, boolean missed, boolean listed, int fetched) {

    boolean isPlaced() {
        return !missed && index >= 0;
    }

    boolean isInListOfStatus() {
        return !missed && listed;
    }
}
