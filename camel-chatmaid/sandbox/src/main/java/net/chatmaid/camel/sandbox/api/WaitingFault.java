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
package net.chatmaid.camel.sandbox.api;

/**
 * A fault that waits for its requests.
 *
 * @param effect what happens
 * @param times how many requests it was added for
 * @param timesLeft how many of them have not come yet
 * @param method the HTTP method of its requests, or null for all
 * @param pathPrefix how the path of its requests begins
 */
public record WaitingFault(FaultEffect effect, int times, int timesLeft, String method, String pathPrefix) {

    WaitingFault taken() {
        return new WaitingFault(effect, times, timesLeft - 1, method, pathPrefix);
    }

    boolean matches(ReceivedRequest request) {
        return (method == null || method.equalsIgnoreCase(request.method()))
                && request.path().startsWith(pathPrefix);
    }
}
