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

import java.util.List;
import java.util.function.Function;

/** Finds the call that a request is for, and lets it through if its key may make it. */
final class Router {

    private final SandboxState state;
    private final MessageCalls messages;
    private final InboundCalls inbound;
    private final GroupCalls groups;
    private final AccountCalls account;
    private final UsageCalls usage;

    Router(SandboxState state, Answers answers) {
        this.state = state;
        this.messages = new MessageCalls(state, answers);
        this.inbound = new InboundCalls(state, answers);
        this.groups = new GroupCalls(state, answers);
        this.account = new AccountCalls(state, answers);
        this.usage = new UsageCalls(state, answers);
    }

    Answer answer(ApiRequest request) {
        String key = state.keys().authenticate(request.authorization());
        state.rateLimit().acquire(key);
        Call call = find(request, key);
        if (!request.method().equals(call.method())) {
            throw new ApiProblem(
                    405, "Cannot " + request.method() + " " + request.path() + "; expected " + call.method());
        }
        state.keys().authorize(key, call.scopes());
        return call.run().apply(state.keys().environmentOf(key));
    }

    private Call find(ApiRequest request, String key) {
        List<String> segments = request.segments();
        String resource = segments.size() > 1 ? segments.get(1) : "";
        Call call =
                switch (resource) {
                    case "messages" -> message(request, segments);
                    case "phone-numbers" -> phone(segments);
                    case "groups" -> group(request, segments);
                    case "account" -> account(request, segments, key);
                    default -> null;
                };
        if (call == null) {
            throw new ApiProblem(404, "The sandbox has no endpoint " + request.method() + " " + request.path());
        }
        return call;
    }

    private Call message(ApiRequest request, List<String> segments) {
        if (segments.size() == 2) {
            return new Call("GET", Scopes.READ_MESSAGES, environment -> messages.list(request, environment));
        }
        String id = segments.get(2);
        if (id.equals("inbound")) {
            return inbound(request, segments);
        }
        if (segments.size() > 3 || id.isEmpty()) {
            return null;
        }
        return id.equals("send")
                ? new Call("POST", Scopes.SEND, environment -> messages.send(request, environment))
                : new Call("GET", Scopes.READ_MESSAGES, environment -> messages.get(id, environment));
    }

    private Call inbound(ApiRequest request, List<String> segments) {
        if (segments.size() == 3) {
            return new Call("GET", Scopes.READ_MESSAGES, environment -> inbound.list(request, environment));
        }
        String id = segments.get(3);
        return segments.size() > 4 || id.isEmpty()
                ? null
                : new Call("GET", Scopes.READ_MESSAGES, environment -> inbound.get(id, environment));
    }

    private Call group(ApiRequest request, List<String> segments) {
        return segments.size() == 2
                ? new Call("GET", Scopes.READ_GROUPS, environment -> groups.list(request, environment))
                : null;
    }

    private Call account(ApiRequest request, List<String> segments, String key) {
        if (segments.size() == 2) {
            return new Call("GET", Scopes.READ_ACCOUNT, account::account);
        }
        return segments.size() == 3 && segments.get(2).equals("usage")
                ? new Call("GET", Scopes.READ_ACCOUNT, environment -> usage.usage(request, key))
                : null;
    }

    private Call phone(List<String> segments) {
        if (segments.size() == 2) {
            return new Call("GET", Scopes.READ_PHONES, account::phones);
        }
        String id = segments.get(2);
        if (segments.size() == 3 && !id.isEmpty()) {
            return new Call("GET", Scopes.READ_PHONES, environment -> account.phone(id, environment));
        }
        return segments.size() == 4 && segments.get(3).equals("status")
                ? new Call("GET", Scopes.READ_PHONES, environment -> account.phoneStatus(id, environment))
                : null;
    }

    private record Call(String method, Scopes scopes, Function<Environment, Answer> run) {}
}
