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
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;

/** A poll of {@code from("chatmaid:status")}, which the call makes instead of the scheduler. */
record ChatmaidPoll(CamelContext context, RoutedCount routed, ScheduledPollConsumer consumer) implements Call {

    static Call open(int port) throws Exception {
        RoutedCount routed = new RoutedCount();
        CamelContext context = ChatmaidRoutes.context(port);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                // the list shows its messages when they are sent
                from("chatmaid:status?trackUntil=sent&startScheduler=false")
                        .routeId("changes")
                        .process(routed);
            }
        });
        context.start();
        return new ChatmaidPoll(context, routed, (ScheduledPollConsumer)
                context.getRoute("changes").getConsumer());
    }

    @Override
    public Object make() {
        return routed.of100(consumer::run);
    }

    @Override
    public void close() throws IOException {
        context.stop();
    }
}
