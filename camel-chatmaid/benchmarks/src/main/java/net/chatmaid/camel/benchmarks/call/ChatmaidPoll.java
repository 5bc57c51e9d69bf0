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

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import net.chatmaid.camel.benchmarks.server.Account;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * A poll of {@code from("chatmaid:status")}, which the call makes instead of the scheduler. If there are several
 * consumers on the component, they take turns.
 */
record ChatmaidPoll(CamelContext context, RoutedCount routed, Iterator<ScheduledPollConsumer> turns) implements Call {

    static Call open(int port, int consumers) throws Exception {
        RoutedCount routed = new RoutedCount();
        CamelContext context = ChatmaidRoutes.context(port);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (int consumer = 0; consumer < consumers; consumer++) {
                    // the list shows its messages when they are sent; the delay makes each endpoint another one
                    from("chatmaid:status?trackUntil=sent&startScheduler=false&delay=" + (5000 + consumer))
                            .process(routed);
                }
            }
        });
        context.start();
        List<ScheduledPollConsumer> polling = context.getRoutes().stream()
                .map(Route::getConsumer)
                .map(ScheduledPollConsumer.class::cast)
                .toList();
        return new ChatmaidPoll(
                context,
                routed,
                Stream.generate(() -> polling).flatMap(List::stream).iterator());
    }

    @Override
    public Object make() {
        return routed.of(Account.ROWS, turns.next()::run);
    }

    @Override
    public void close() {
        context.stop();
    }
}
