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

import java.nio.file.Path;
import org.apache.camel.CamelContext;

/** An application with a consumer that waits. It prints its HTTP port, and a line for each change that was routed. */
public final class ConsumingProcess {

    static final String PORT = "Port: ";
    static final String ROUTED = "Routed: ";

    private static WebhookPort port;

    private ConsumingProcess() {}

    /** Runs until a signal comes. */
    public static void main(String[] args) throws Exception {
        ConsumerWait wait = ConsumerWait.valueOf(args[2]);
        StoppedMain.run(
                args[0],
                args[1],
                context -> configure(context, wait, Path.of(args[3])),
                context -> System.out.println(PORT + port.number()));
    }

    private static void configure(CamelContext context, ConsumerWait wait, Path routed) {
        try {
            port = WebhookPort.in(context);
            context.addRoutes(wait.route(routed, change -> System.out.println(ROUTED + change)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
