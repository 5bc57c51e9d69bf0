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
package net.chatmaid.camel.example.springboot;

import java.io.PrintStream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the first steps when the service has started. */
@Component
class FirstSteps {

    private static final PrintStream OUT = System.out;

    private final ServletWebServerApplicationContext application;
    private final ObjectProvider<ChatmaidSandbox> sandbox;

    FirstSteps(ServletWebServerApplicationContext application, ObjectProvider<ChatmaidSandbox> sandbox) {
        this.application = application;
        this.sandbox = sandbox;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printFirstSteps() {
        String url = "http://localhost:" + application.getWebServer().getPort();
        OUT.println("""

                The order service is ready. Messages go to %s
                Place the first order:

                  curl -s %s/orders -H 'Content-Type: application/json' \
                -d '{"id": "A7701", "customer": "Ada", "phone": "+12025550101", "item": "Two bags of coffee"}'

                and see the way its message takes:

                  curl -s %s/orders/A7701

                Ctrl+C stops it.
                """.formatted(
                        sandbox.stream()
                                .findAny()
                                .map(inside -> "a sandbox, as orders.sandbox is true: nothing is really"
                                        + " sent.\nIts page shows them: " + inside.baseUrl() + "/")
                                .orElse("the account of the API key."),
                        url,
                        url));
    }
}
