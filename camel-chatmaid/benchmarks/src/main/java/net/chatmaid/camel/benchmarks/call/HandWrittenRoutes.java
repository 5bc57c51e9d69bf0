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

import java.io.IOException;
import java.util.Map;
import net.chatmaid.camel.benchmarks.server.Account;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpMethods;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/**
 * Routes with Camel's HTTP component and Jackson, as an engineer writes them who does not have the component. The
 * method is an enum, as Camel's conversion of a text takes longer than the rest of a route.
 */
final class HandWrittenRoutes {

    private static final int REMEMBERED = 10_000;

    private HandWrittenRoutes() {}

    static Call send(int port) throws Exception {
        return start(Account.TEXT, new RouteBuilder() {
            @Override
            public void configure() {
                authorized(from(RouteCall.FROM)
                                .setBody(exchange -> Map.of(
                                        "fromPhoneId",
                                        Account.SENDER,
                                        "to",
                                        Account.RECIPIENT,
                                        "content",
                                        exchange.getMessage().getBody(String.class)))
                                .marshal()
                                .json(JsonLibrary.Jackson))
                        .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.POST))
                        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                        .to(url(port) + "/send")
                        .unmarshal()
                        .json(JsonLibrary.Jackson);
            }
        });
    }

    static Call status(int port) throws Exception {
        return start(Account.MESSAGE_ID, new RouteBuilder() {
            @Override
            public void configure() {
                authorized(from(RouteCall.FROM))
                        .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.GET))
                        .toD(url(port) + "/${body}")
                        .unmarshal()
                        .json(JsonLibrary.Jackson);
            }
        });
    }

    static Call listing(int port) throws Exception {
        return start(null, new RouteBuilder() {
            @Override
            public void configure() {
                authorized(from(RouteCall.FROM))
                        .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.GET))
                        .to(url(port) + "?status=delivered&page=1&limit=" + Account.ROWS)
                        .unmarshal()
                        .json(JsonLibrary.Jackson);
            }
        });
    }

    static Call poll(int port) throws Exception {
        RoutedCount routed = new RoutedCount();
        RouteCall route = start(null, new RouteBuilder() {
            @Override
            public void configure() {
                authorized(from(RouteCall.FROM))
                        .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.GET))
                        .to(url(port) + "?page=1&limit=" + Account.ROWS)
                        .unmarshal()
                        .json(JsonLibrary.Jackson)
                        .split(simple("${body[data][data]}"))
                        .idempotentConsumer(
                                simple("${body[id]}:${body[status]}"),
                                MemoryIdempotentRepository.memoryIdempotentRepository(REMEMBERED))
                        .process(routed);
            }
        });
        return new Call() {
            @Override
            public Object make() {
                return routed.of(Account.ROWS, route::make);
            }

            @Override
            public void close() throws IOException {
                route.close();
            }
        };
    }

    private static RouteCall start(Object body, RouteBuilder routes) throws Exception {
        CamelContext context = new DefaultCamelContext();
        HttpComponent http = context.getComponent("http", HttpComponent.class);
        http.setConnectionsPerRoute(Calls.CONNECTIONS);
        http.setMaxTotalConnections(Calls.CONNECTIONS);
        return RouteCall.start(context, body, routes);
    }

    private static ProcessorDefinition<?> authorized(ProcessorDefinition<?> route) {
        return route.setHeader("Authorization").constant("Bearer " + Account.API_KEY);
    }

    private static String url(int port) {
        return "http://localhost:" + port + "/v1/messages";
    }
}
