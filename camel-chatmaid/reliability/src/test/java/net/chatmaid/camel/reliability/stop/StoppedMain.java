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

import java.util.function.Consumer;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/** Camel Main, for a process that gets SIGTERM. Waits end after 200 ms then. */
final class StoppedMain {

    private StoppedMain() {}

    /** Runs until a signal comes. {@code beforeStart} and {@code afterStart} are called with the context. */
    static void run(
            String baseUrl, String apiKey, Consumer<CamelContext> beforeStart, Consumer<CamelContext> afterStart)
            throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.component.chatmaid.baseUrl", baseUrl);
        main.addInitialProperty("camel.component.chatmaid.apiKey", apiKey);
        main.addInitialProperty("camel.component.chatmaid.responseTimeout", String.valueOf(Patience.MILLIS));
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeStart(BaseMainSupport configured) {
                configured.getCamelContext().setShutdownStrategy(new ShortWaitsShutdownStrategy());
                beforeStart.accept(configured.getCamelContext());
            }

            @Override
            public void afterStart(BaseMainSupport started) {
                afterStart.accept(started.getCamelContext());
            }
        });
        main.run();
    }
}
