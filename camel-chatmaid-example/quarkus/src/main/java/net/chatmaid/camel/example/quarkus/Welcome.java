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
package net.chatmaid.camel.example.quarkus;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import org.jboss.logging.Logger;

/** Says how to place the first order, and tells the sandbox where webhooks go, once it is known where this listens. */
@ApplicationScoped
public class Welcome {

    private static final Logger LOG = Logger.getLogger(Welcome.class);

    private final Account account;
    private final Instance<InnerSandbox> sandbox;

    Welcome(Account account, Instance<InnerSandbox> sandbox) {
        this.account = account;
        this.sandbox = sandbox;
    }

    void listening(@ObservesAsync HttpServerStart event) {
        String here = "http://localhost:" + event.options().getPort();
        if (account.isSandbox()) {
            sandbox.get().webhooksTo(URI.create(here + "/chatmaid/events"));
        }
        LOG.infof(
                """
                %s
                Place the first order:

                  curl -s %s/orders -H 'Content-Type: application/json' \
                -d '{"id": "A7701", "customer": "Ada", "phone": "+12025550101", "item": "Two bags of coffee"}'

                and see the way its message takes:

                  curl -s %s/orders/A7701

                Its API is at %s/q/openapi, its health at %s/q/health. Ctrl+C stops it.""",
                account.isSandbox()
                        ? "CHATMAID_API_KEY is not set, so the messages go to the sandbox inside: nothing is really sent."
                        : "The messages go to the account of CHATMAID_API_KEY.",
                here,
                here,
                here,
                here);
    }
}
