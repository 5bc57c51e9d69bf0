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

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import net.chatmaid.camel.sandbox.control.ControlApi;
import net.chatmaid.camel.sandbox.control.ControlSettings;
import net.chatmaid.camel.sandbox.http.RequestHandler;
import net.chatmaid.camel.sandbox.http.RequestLogLine;
import net.chatmaid.camel.sandbox.http.SandboxServer;
import net.chatmaid.camel.sandbox.state.IdGenerator;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.webhook.WebhookScheduler;

/** The parts of a sandbox and what needs several of them. Thread-safe. */
final class RunningSandbox {

    private static final Set<String> ALL_ADDRESSES = Set.of("0.0.0.0", "::");

    private final SandboxSettings settings;
    private final WebhookScheduler webhooks;
    private final SandboxState state;
    private final RequestHandler handler;
    private final ControlApi control;
    private final SandboxServer server;

    RunningSandbox(SandboxSettings settings) {
        this.settings = settings;
        IdGenerator ids = new IdGenerator(new SecureRandom().nextLong());
        this.webhooks = new WebhookScheduler(settings.delivery(), settings.clock());
        this.state = new SandboxState(settings.clock(), settings.step(), settings.listOrder(), ids);
        state.addListener(webhooks);
        this.handler = new RequestHandler(
                state, ids, settings.api(), done -> settings.requestLog().accept(RequestLogLine.of(done)));
        this.control = new ControlApi(
                state,
                handler.journal(),
                handler.faults(),
                webhooks,
                new ControlSettings(
                        this::baseUrl,
                        settings.host(),
                        settings.step(),
                        settings.api().requestsPerMinute(),
                        this::reset));
        this.server = new SandboxServer(settings.host(), settings.port(), handler, control);
    }

    SandboxClock clock() {
        return settings.clock();
    }

    WebhookScheduler webhooks() {
        return webhooks;
    }

    SandboxState state() {
        return state;
    }

    RequestHandler handler() {
        return handler;
    }

    SandboxServer server() {
        return server;
    }

    String baseUrl() {
        String host = ALL_ADDRESSES.contains(settings.host()) ? "127.0.0.1" : settings.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port();
    }

    void advance(Duration time) {
        clock().advance(time);
        control.onTimeAdvanced();
        webhooks.awaitDue();
    }

    void reset() {
        handler.reset();
        state.reset();
        server.reset();
        control.onCleared();
    }

    void close() {
        control.close();
        webhooks.close();
        server.stop();
    }
}
