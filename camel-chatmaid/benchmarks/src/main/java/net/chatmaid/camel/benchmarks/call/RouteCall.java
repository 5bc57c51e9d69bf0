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
package net.chatmaid.camel.benchmarks.call;

import java.io.Closeable;
import java.io.IOException;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A call of a route by a producer template. */
final class RouteCall implements Call {

    static final String FROM = "direct:call";

    private final CamelContext context;
    private final ProducerTemplate template;
    private final Object body;
    private final Closeable more;

    private RouteCall(CamelContext context, ProducerTemplate template, Object body, Closeable more) {
        this.context = context;
        this.template = template;
        this.body = body;
        this.more = more;
    }

    /** Starts a context with the routes. The body is what each call sends to {@link #FROM}. */
    static RouteCall start(Object body, RouteBuilder routes) throws Exception {
        return start(new DefaultCamelContext(), body, routes);
    }

    static RouteCall start(CamelContext context, Object body, RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
        context.start();
        ProducerTemplate template = context.createProducerTemplate();
        template.setDefaultEndpoint(context.getEndpoint(FROM));
        return new RouteCall(context, template, body, () -> {});
    }

    /** The same call, which closes the resource too. */
    RouteCall closing(Closeable resource) {
        return new RouteCall(context, template, body, resource);
    }

    @Override
    public Object make() {
        return template.requestBody(body);
    }

    @Override
    public void close() throws IOException {
        template.close();
        context.stop();
        more.close();
    }
}
