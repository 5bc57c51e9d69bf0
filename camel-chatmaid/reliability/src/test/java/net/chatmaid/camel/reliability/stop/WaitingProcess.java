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
package net.chatmaid.camel.reliability.stop;

import org.apache.camel.CamelContext;

/** An application whose exchanges wait. It prints {@link #WAITS} then, and a line for each exchange that ends. */
public final class WaitingProcess {

    static final String WAITS = "The last exchange waits";
    static final String ENDED = "Ended: ";

    private WaitingProcess() {}

    /** Runs until a signal comes. */
    public static void main(String[] args) throws Exception {
        WaitingExchanges exchanges =
                new WaitingExchanges(ExchangeWait.valueOf(args[2]), end -> System.out.println(ENDED + end));
        StoppedMain.run(args[0], args[1], context -> add(exchanges, context), context -> begin(exchanges, context));
    }

    private static void add(WaitingExchanges exchanges, CamelContext context) {
        try {
            context.addRoutes(exchanges);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void begin(WaitingExchanges exchanges, CamelContext context) {
        try {
            exchanges.begin(context);
            System.out.println(WAITS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
