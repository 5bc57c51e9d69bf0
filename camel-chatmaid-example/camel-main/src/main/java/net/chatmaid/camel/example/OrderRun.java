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
package net.chatmaid.camel.example;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.main.Main;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/** One run of the routes over a folder of orders. */
final class OrderRun {

    /** More than are in any folder or account here: what a repository forgets comes again. */
    private static final int REMEMBERED = 100_000;

    private final Options options;
    private final Account account;
    private final Folders folders;
    private final PrintStream out;
    private final Main main = new Main();
    private final OrderBook book;

    OrderRun(Options options, Account account, Folders folders, PrintStream out) {
        this.options = options;
        this.account = account;
        this.folders = folders;
        this.out = out;
        this.book = new OrderBook(account.goal(), new Progress(out), options.watch ? () -> {} : main::completed);
    }

    /**
     * Blocks until the orders are settled, the time is over, or it is stopped.
     *
     * @return whether all orders are settled, and the API key was not refused
     */
    boolean run() throws Exception {
        try (Broker broker = options.jms == null ? null : Broker.start(options.jms, folders.queue(options.jms))) {
            expectOrders();
            configure();
            if (broker != null) {
                takeFrom(broker);
            }
            main.run();
        }
        out.println();
        out.println(OutcomeTable.of(book));
        out.println(ending(book.open()));
        if (book.isKeyRefused()) {
            out.println(
                    "The API key was refused: set CHATMAID_API_KEY to one from Chatmaid's dashboard and run it again.");
        }
        return book.open().isEmpty() && !book.isKeyRefused();
    }

    /** Ends the run; what is on its way through a route gets there first. */
    void stop() {
        main.completed();
    }

    private String ending(Collection<String> open) {
        String settled = "Settled orders are in " + folders.done() + " and, with reasons, in " + folders.failed() + ".";
        return open.isEmpty()
                ? settled
                : settled + System.lineSeparator() + "Still open: " + Printable.of(String.join(", ", open)) + ".";
    }

    private void expectOrders() throws IOException {
        book.expect(Folders.orderFiles(folders.orders()));
    }

    private void takeFrom(Broker broker) throws Exception {
        out.println("Orders come from the queue '" + Broker.QUEUE + "' at " + broker.url() + " as well.");
        out.println();
        // camel-jms finds it by its type
        main.bind("broker", broker.connectionFactory());
        RouteSource.addQueueTo(main);
        if (options.orders == null) {
            book.expect(broker.put(ShippedOrders.queued()));
        }
    }

    private void configure() {
        account.properties().forEach(main::addInitialProperty);
        main.addInitialProperty("orders.folder", folders.orders().toString());
        main.addInitialProperty("orders.sent", folders.sent().toString());
        main.addInitialProperty("orders.done", folders.done().toString());
        main.addInitialProperty("orders.failed", folders.failed().toString());
        main.bind("orderBook", book);
        main.bind("arrived", (GenericFileFilter<File>) book::hasArrived);
        main.bind("failed", (GenericFileFilter<File>) book::hasFailed);
        main.bind("filesRead", MemoryIdempotentRepository.memoryIdempotentRepository(REMEMBERED));
        main.bind("statusesSeen", MemoryIdempotentRepository.memoryIdempotentRepository(REMEMBERED));
        options.routes.addTo(main);
        if (!options.watch) {
            main.configure().setDurationMaxSeconds(seconds(options.timeout));
        }
    }

    private static int seconds(Duration time) {
        return Math.toIntExact(Math.max(1, (time.toMillis() + 999) / 1000));
    }
}
