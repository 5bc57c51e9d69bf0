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
package net.chatmaid.camel.consumer;

/** A listener for the polls of a consumer and for the changes that are routed. Thread-safe. */
public interface ChangeListener {

    /** The listener that does nothing. */
    ChangeListener NONE = (change, succeeded) -> {};

    /** Called when the exchange of a change is done; {@code succeeded} if the change is remembered. */
    void onRouted(Change change, boolean succeeded);

    /** Called when a poll has ended. */
    default void onPolled(boolean succeeded) {}
}
