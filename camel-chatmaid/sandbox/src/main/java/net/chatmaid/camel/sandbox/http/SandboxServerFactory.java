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

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import net.chatmaid.camel.sandbox.control.AccessCheck;
import net.chatmaid.camel.sandbox.control.ControlApi;
import wiremock.org.eclipse.jetty.server.Handler;

/** Makes WireMock's usual server with one more handler. */
final class SandboxServerFactory implements HttpServerFactory {

    private final ControlApi control;
    private final AccessCheck access;

    SandboxServerFactory(ControlApi control, AccessCheck access) {
        this.control = control;
        this.access = access;
    }

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        Handler handler = new ControlHandler(control, access);
        return new Jetty11HttpServer(options, admin, stubs) {
            /** Called by the constructor of the superclass. */
            @Override
            public Handler[] extensionHandlers() {
                return new Handler[] {handler};
            }
        };
    }
}
