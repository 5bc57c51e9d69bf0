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
package net.chatmaid.camel.sandbox.testing;

import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** A client of the control API, which needs no key. */
public final class ControlClient {

    private final PlainHttpClient http;

    public ControlClient(ChatmaidSandbox sandbox) {
        this.http = PlainHttpClient.live(sandbox);
    }

    public PlainHttpClient.Reply get(String path) {
        return http.exchange(http.request("GET", path, null));
    }

    /** Single quotes stand for double quotes. */
    public PlainHttpClient.Reply call(String method, String path, String body) {
        return http.exchange(request(method, path, body));
    }

    public PlainHttpClient.Reply post(String path, String body) {
        return call("POST", path, body);
    }

    public PlainHttpClient.Reply put(String path, String body) {
        return call("PUT", path, body);
    }

    /** Completes when the response is there. */
    public CompletableFuture<PlainHttpClient.Reply> later(String path) {
        return http.exchangeLater(http.request("GET", path, null));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.Builder request = http.request(method, path, body == null ? null : body.replace('\'', '"'));
        return body == null ? request : request.header("Content-Type", "application/json");
    }
}
