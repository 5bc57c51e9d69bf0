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
 * Knows the API key, where it changes while the application runs, such as a secret store that rotates it. It is asked for
 * each request, on the thread that makes the request, by many threads at once; it must be thread-safe and must not block for
 * long, so a source that asks a remote store caches the key. When Chatmaid answers 401 it is asked again, and the request
 * is repeated once if the key differs: a source that caches may read its store again when it is asked twice in a row.
 */
@FunctionalInterface
public interface ApiKeySource {

    /**
     * The API key that holds at this moment ({@code sk_test_…} or {@code sk_live_…}). White space around it is left out.
     * When it is {@code null} or blank, or an exception is thrown, no request is made and the call fails with {@link
     * ChatmaidAuthenticationException}, which names the class of the exception only: its text may hold a secret.
     */
    String apiKey() throws Exception;
}
