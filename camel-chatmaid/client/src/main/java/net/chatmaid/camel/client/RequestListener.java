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
 * A listener for the requests that a client makes, for example to measure them.
 *
 * <p>The client calls it after each attempt, on the thread that has made it, without a lock, and before the request's
 * result is complete. An attempt that the client has repeated at once with a new API key is one attempt. A request that
 * gets no permit makes no attempt. An implementation must be thread-safe and quick, and must not make requests. An
 * exception that it throws is logged and has no other effect.
 */
@FunctionalInterface
public interface RequestListener {

    /**
     * Called when an attempt has ended.
     *
     * @param request the attempt
     */
    void onRequestCompleted(CompletedRequest request);
}
