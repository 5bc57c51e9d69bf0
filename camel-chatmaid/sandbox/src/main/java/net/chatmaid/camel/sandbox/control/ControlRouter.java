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
package net.chatmaid.camel.sandbox.control;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.chatmaid.camel.sandbox.api.ErrorResponseException;
import net.chatmaid.camel.sandbox.api.FaultQueue;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.feed.ChangeFeed;
import net.chatmaid.camel.sandbox.journal.RequestJournal;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.webhook.WebhookScheduler;

/** Routes a request of the control API to its endpoint. */
final class ControlRouter {

    private static final String ID = "{id}";

    private final PageFiles files = new PageFiles();
    private final List<Route> routes;

    ControlRouter(
            SandboxState state,
            RequestJournal requests,
            FaultQueue faults,
            WebhookScheduler webhooks,
            ControlSettings settings,
            ChangeFeed feed) {
        ChangesEndpoint changes = new ChangesEndpoint(feed, state, requests, faults, webhooks);
        SandboxEndpoint sandbox = new SandboxEndpoint(settings, state.clock(), feed, webhooks);
        MessageEndpoint messages = new MessageEndpoint(state, requests, webhooks);
        ConversationEndpoint conversations = new ConversationEndpoint(state);
        PhoneEndpoint phones = new PhoneEndpoint(state);
        FaultEndpoint waiting = new FaultEndpoint(faults);
        WebhookEndpoint hooks = new WebhookEndpoint(webhooks);
        JournalEndpoint journal = new JournalEndpoint(state, requests, webhooks);
        this.routes = List.of(
                new Route("GET", "", (request, id) -> now(() -> file(PageFiles.INDEX))),
                new Route("GET", "_sandbox", (request, id) -> now(ControlRouter::toPage)),
                new Route("GET", "_sandbox/", (request, id) -> now(ControlRouter::toPage)),
                new Route("GET", "_sandbox/page/{id}", (request, id) -> now(() -> file(id))),
                new Route("GET", "_sandbox/openapi.yaml", (request, id) -> now(ControlRouter::openApi)),
                new Route("GET", "_sandbox/changes", (request, id) -> changes.get(request)),
                new Route("GET", "_sandbox/account", (request, id) -> now(sandbox::get)),
                new Route("POST", "_sandbox/clock/advance", (request, id) -> now(() -> sandbox.advance(request))),
                new Route("POST", "_sandbox/reset", (request, id) -> now(() -> sandbox.reset(request))),
                new Route("GET", "_sandbox/messages/{id}", (request, id) -> now(() -> messages.get(id))),
                new Route(
                        "PUT",
                        "_sandbox/messages/{id}/status",
                        (request, id) -> now(() -> messages.setStatus(request, id))),
                new Route(
                        "POST",
                        "_sandbox/messages/{id}/delay",
                        (request, id) -> now(() -> messages.delay(request, id))),
                new Route("POST", "_sandbox/received", (request, id) -> now(() -> conversations.receive(request))),
                new Route("POST", "_sandbox/outgoing", (request, id) -> now(() -> conversations.write(request))),
                new Route("GET", "_sandbox/phones", (request, id) -> now(phones::list)),
                new Route("POST", "_sandbox/phones", (request, id) -> now(() -> phones.add(request))),
                new Route(
                        "PUT",
                        "_sandbox/phones/{id}/connection-status",
                        (request, id) -> now(() -> phones.setConnectionStatus(request, id))),
                new Route("GET", "_sandbox/faults", (request, id) -> now(waiting::list)),
                new Route("POST", "_sandbox/faults", (request, id) -> now(() -> waiting.add(request))),
                new Route("DELETE", "_sandbox/faults", (request, id) -> now(waiting::clear)),
                new Route("GET", "_sandbox/webhooks", (request, id) -> now(hooks::get)),
                new Route("PUT", "_sandbox/webhooks", (request, id) -> now(() -> hooks.set(request))),
                new Route("GET", "_sandbox/requests", (request, id) -> now(() -> journal.requests(request))),
                new Route("GET", "_sandbox/deliveries", (request, id) -> now(() -> journal.deliveries(request))));
    }

    CompletableFuture<SandboxResponse> route(ReceivedRequest request) {
        List<String> path = request.segments();
        List<Route> found = routes.stream().filter(route -> route.matches(path)).toList();
        if (found.isEmpty()) {
            throw new ErrorResponseException(404, "The sandbox has nothing here; see /_sandbox/openapi.yaml.");
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        return found.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .map(route -> route.endpoint().apply(request, route.id(path)))
                .orElseGet(() -> now(() -> methodNotAllowed(request, found)));
    }

    private static SandboxResponse methodNotAllowed(ReceivedRequest request, List<Route> found) {
        String allowed = found.stream().map(Route::method).collect(Collectors.joining(", "));
        return ControlResponses.error(405, "This path takes no " + request.method() + "; allowed are " + allowed + ".")
                .withHeader("Allow", allowed);
    }

    private SandboxResponse file(String name) {
        return files.find(name).orElseThrow(() -> new ErrorResponseException(404, "The page has no such file."));
    }

    private static SandboxResponse toPage() {
        return ControlResponses.plain(302, null, new byte[0]).withHeader("Location", "/");
    }

    private static SandboxResponse openApi() {
        byte[] document = PageFiles.read("/net/chatmaid/camel/sandbox/sandbox-openapi.yaml")
                .orElseThrow(() -> new ErrorResponseException(404, "The document is not in this build."));
        return ControlResponses.plain(200, "application/yaml", document);
    }

    private static CompletableFuture<SandboxResponse> now(Supplier<SandboxResponse> endpoint) {
        return CompletableFuture.completedFuture(endpoint.get());
    }

    /** A method and a path, and the endpoint, which is given what stands in place of the id. */
    private record Route(
            String method,
            List<String> path,
            BiFunction<ReceivedRequest, String, CompletableFuture<SandboxResponse>> endpoint) {

        Route(
                String method,
                String path,
                BiFunction<ReceivedRequest, String, CompletableFuture<SandboxResponse>> endpoint) {
            this(method, List.of(path.split("/", -1)), endpoint);
        }

        boolean matches(List<String> segments) {
            boolean matches = segments.size() == path.size();
            for (int i = 0; matches && i < path.size(); i++) {
                matches = path.get(i).equals(segments.get(i))
                        || path.get(i).equals(ID) && !segments.get(i).isEmpty();
            }
            return matches;
        }

        String id(List<String> segments) {
            int index = path.indexOf(ID);
            return index < 0 ? null : segments.get(index);
        }
    }
}
