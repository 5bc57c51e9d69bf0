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
 * Provides the API key, for a key that changes while the application runs, such as one that a secret store rotates.
 *
 * <p>The client calls it for each request, on the thread that makes the request, and from many threads at the same
 * time. An implementation must be thread-safe and must not block for long. If the key is in a remote store, cache it
 * for a short time, such as 10 seconds, and revoke the old key only after this time has passed.
 *
 * <p>If Chatmaid responds with 401, the client calls the source once more, and repeats the request once if the key
 * differs. A source cannot tell this call from the others.
 */
@FunctionalInterface
public interface ApiKeySource {

    /**
     * Returns the current API key. If it is {@code null} or blank, or if this method throws an exception, the client
     * makes no request, and the operation fails with {@link ChatmaidAuthenticationException}. That exception names the
     * class of the cause only, as the text of the cause may contain a secret.
     *
     * @return the key ({@code sk_test_…} or {@code sk_live_…}); white space around it is ignored
     * @throws Exception if the key is not available
     */
    String apiKey() throws Exception;
}
