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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.control.AccessCheck;
import net.chatmaid.camel.sandbox.control.ControlApi;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.AbstractHandler;

/**
 * Serves the page and the control API, before WireMock looks for a stub: a transformer of WireMock could not wait without a
 * thread. Keeps other sites away from them, and from WireMock's own admin API.
 */
final class ControlHandler extends AbstractHandler {

    private static final String ADMIN = "/__admin";

    private final ControlApi control;
    private final AccessCheck access;

    ControlHandler(ControlApi control, AccessCheck access) {
        this.control = control;
        this.access = access;
    }

    /** The target is decoded and without dot segments, as WireMock's own handlers see it. */
    @Override
    public void handle(String target, Request baseRequest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean handles = ControlApi.handles(request.getMethod(), target);
        if (baseRequest.isHandled() || !handles && !target.equals(ADMIN) && !target.startsWith(ADMIN + "/")) {
            return;
        }
        Optional<String> rejection = access.rejection(received(request, ""));
        if (rejection.isPresent()) {
            baseRequest.setHandled(true);
            write(ControlApi.error(403, rejection.get()), response);
        } else if (handles) {
            baseRequest.setHandled(true);
            respond(request, response);
        }
    }

    private void respond(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(ControlApi.MOST_BYTES + 1);
        if (body.length > ControlApi.MOST_BYTES) {
            write(ControlApi.error(413, "The body is larger than 256 KiB."), response);
            return;
        }
        CompletableFuture<SandboxResponse> answer =
                control.handle(received(request, new String(body, StandardCharsets.UTF_8)));
        if (answer.isDone()) {
            write(answer.join(), response);
        } else {
            AsyncContext later = request.startAsync();
            // the wait has its own end; that of the container is the same time and would be a second response
            later.setTimeout(0);
            answer.thenAccept(done -> later.start(() -> writeLater(done, response, later)));
        }
    }

    private static void writeLater(SandboxResponse answer, HttpServletResponse response, AsyncContext context) {
        try {
            write(answer, response);
        } catch (IOException e) {
            // the client no longer waits
        } finally {
            context.complete();
        }
    }

    private static void write(SandboxResponse answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static ReceivedRequest received(HttpServletRequest request, String body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        String query = request.getQueryString();
        return new ReceivedRequest(
                request.getMethod(), request.getRequestURI(), query == null ? "" : query, body, null, headers);
    }
}
