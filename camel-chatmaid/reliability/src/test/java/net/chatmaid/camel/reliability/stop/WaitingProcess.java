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

import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/** An application whose exchanges wait. It prints {@link #WAITS} then, and a line for each exchange that ends. */
public final class WaitingProcess {

    static final String WAITS = "The last exchange waits";
    static final String ENDED = "Ended: ";

    private WaitingProcess() {}

    /** Runs until a signal comes. */
    public static void main(String[] args) throws Exception {
        WaitingExchanges exchanges =
                new WaitingExchanges(ExchangeWait.valueOf(args[2]), end -> System.out.println(ENDED + end));
        Main main = new Main();
        main.addInitialProperty("camel.component.chatmaid.baseUrl", args[0]);
        main.addInitialProperty("camel.component.chatmaid.apiKey", args[1]);
        main.configure().addRoutesBuilder(exchanges);
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeStart(BaseMainSupport configured) {
                configured.getCamelContext().setShutdownStrategy(new EarlyLimit());
            }

            @Override
            public void afterStart(BaseMainSupport started) {
                try {
                    exchanges.begin(started.getCamelContext());
                    System.out.println(WAITS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        main.run();
    }
}
