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

import static org.awaitility.Awaitility.await;

import net.chatmaid.camel.SandboxRoutes;

/** The requests by which a test knows that a consumer has polled. */
final class PollRequests {

    static final String MESSAGES = "/v1/messages";
    static final String INBOUND = "/v1/messages/inbound";
    static final String PHONES = "/v1/phone-numbers";

    private PollRequests() {}

    static int count(SandboxRoutes routes, String path) {
        return routes.sandbox().requestCount("GET", path);
    }

    /** Waits for so many more requests. */
    static void awaitMore(SandboxRoutes routes, String path, int requests) {
        int before = count(routes, path);
        await().until(() -> count(routes, path) >= before + requests);
    }

    /** Waits until a whole poll of a list has begun and ended from now on. */
    static void awaitPoll(SandboxRoutes routes, String path, int rows) {
        awaitMore(routes, path, 2 * (rows / 100 + 2) + 1);
    }
}
