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
package net.chatmaid.camel.sandbox.http;

import java.util.List;
import java.util.function.Function;
import net.chatmaid.camel.sandbox.api.AccountEndpoint;
import net.chatmaid.camel.sandbox.api.ApiKeyRegistry;
import net.chatmaid.camel.sandbox.api.ApiSettings;
import net.chatmaid.camel.sandbox.api.ErrorResponseException;
import net.chatmaid.camel.sandbox.api.GroupsEndpoint;
import net.chatmaid.camel.sandbox.api.InboundEndpoint;
import net.chatmaid.camel.sandbox.api.MessagesEndpoint;
import net.chatmaid.camel.sandbox.api.PhoneNumbersEndpoint;
import net.chatmaid.camel.sandbox.api.RateLimiter;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.RequiredScope;
import net.chatmaid.camel.sandbox.api.ResponseWriter;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.api.UsageEndpoint;
import net.chatmaid.camel.sandbox.state.Environment;
import net.chatmaid.camel.sandbox.state.SandboxState;

/** Routes a request to its endpoint if its key is valid, within the rate limit and has the scope. */
final class EndpointRouter {

    private final ApiKeyRegistry keys;
    private final RateLimiter rateLimiter;
    private final MessagesEndpoint messages;
    private final InboundEndpoint inbound;
    private final GroupsEndpoint groups;
    private final PhoneNumbersEndpoint phoneNumbers;
    private final AccountEndpoint account;
    private final UsageEndpoint usage;

    EndpointRouter(
            SandboxState state,
            ApiKeyRegistry keys,
            RateLimiter rateLimiter,
            ApiSettings settings,
            ResponseWriter responses) {
        this.keys = keys;
        this.rateLimiter = rateLimiter;
        this.messages = new MessagesEndpoint(state, settings, responses);
        this.inbound = new InboundEndpoint(state, responses);
        this.groups = new GroupsEndpoint(state, responses);
        this.phoneNumbers = new PhoneNumbersEndpoint(state, responses);
        this.account = new AccountEndpoint(state, keys, settings, responses);
        this.usage = new UsageEndpoint(state, responses);
    }

    SandboxResponse route(ReceivedRequest request) {
        String key = keys.authenticate(request.authorization());
        rateLimiter.acquire(key);
        Route route = find(request, key);
        if (!request.method().equals(route.method())) {
            throw new ErrorResponseException(
                    405, "Cannot " + request.method() + " " + request.path() + "; expected " + route.method());
        }
        keys.authorize(key, route.scope());
        return route.run().apply(keys.environmentOf(key));
    }

    private Route find(ReceivedRequest request, String key) {
        List<String> segments = request.segments();
        String resource = segments.size() > 1 ? segments.get(1) : "";
        Route route =
                switch (resource) {
                    case "messages" -> message(request, segments);
                    case "phone-numbers" -> phone(segments);
                    case "groups" -> group(request, segments);
                    case "account" -> account(request, segments, key);
                    default -> null;
                };
        if (route == null) {
            throw new ErrorResponseException(
                    404, "The sandbox has no endpoint " + request.method() + " " + request.path());
        }
        return route;
    }

    private Route message(ReceivedRequest request, List<String> segments) {
        if (segments.size() == 2) {
            return new Route("GET", RequiredScope.READ_MESSAGES, environment -> messages.list(request, environment));
        }
        String id = segments.get(2);
        if (id.equals("inbound")) {
            return inbound(request, segments);
        }
        if (segments.size() > 3 || id.isEmpty()) {
            return null;
        }
        return id.equals("send")
                ? new Route("POST", RequiredScope.SEND, environment -> messages.send(request, environment))
                : new Route("GET", RequiredScope.READ_MESSAGES, environment -> messages.get(id, environment));
    }

    private Route inbound(ReceivedRequest request, List<String> segments) {
        if (segments.size() == 3) {
            return new Route("GET", RequiredScope.READ_MESSAGES, environment -> inbound.list(request, environment));
        }
        String id = segments.get(3);
        return segments.size() > 4 || id.isEmpty()
                ? null
                : new Route("GET", RequiredScope.READ_MESSAGES, environment -> inbound.get(id, environment));
    }

    private Route group(ReceivedRequest request, List<String> segments) {
        return segments.size() == 2
                ? new Route("GET", RequiredScope.READ_GROUPS, environment -> groups.list(request, environment))
                : null;
    }

    private Route account(ReceivedRequest request, List<String> segments, String key) {
        if (segments.size() == 2) {
            return new Route("GET", RequiredScope.READ_ACCOUNT, account::get);
        }
        return segments.size() == 3 && segments.get(2).equals("usage")
                ? new Route("GET", RequiredScope.READ_ACCOUNT, environment -> usage.get(request, key, environment))
                : null;
    }

    private Route phone(List<String> segments) {
        if (segments.size() == 2) {
            return new Route("GET", RequiredScope.READ_PHONES, phoneNumbers::list);
        }
        String id = segments.get(2);
        if (segments.size() == 3 && !id.isEmpty()) {
            return new Route("GET", RequiredScope.READ_PHONES, environment -> phoneNumbers.get(id, environment));
        }
        return segments.size() == 4 && segments.get(3).equals("status")
                ? new Route("GET", RequiredScope.READ_PHONES, environment -> phoneNumbers.getStatus(id, environment))
                : null;
    }

    private record Route(String method, RequiredScope scope, Function<Environment, SandboxResponse> run) {}
}
