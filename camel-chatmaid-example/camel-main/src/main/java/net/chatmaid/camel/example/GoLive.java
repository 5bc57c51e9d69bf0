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

import net.chatmaid.camel.VerifyReport;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.main.Main;
import org.apache.camel.util.ObjectHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uses {@code chatmaid:verify} without a route. */
final class GoLive {

    private static final Logger LOG = LoggerFactory.getLogger("orders");

    private GoLive() {}

    /** Prints whether an account is ready to go live. Blocks for the requests, and sends no message. */
    static int check(Main main, String account) throws Exception {
        LOG.info("Checking {}; nothing is sent.", account);
        main.start();
        try {
            VerifyReport report = main.getCamelTemplate().requestBody("chatmaid:verify", null, VerifyReport.class);
            LOG.info("{}", report);
            return report.ready() ? OrdersExample.DONE : OrdersExample.UNDONE;
        } catch (RuntimeCamelException e) {
            IllegalArgumentException wrong = ObjectHelper.getException(IllegalArgumentException.class, e);
            LOG.info("Not ready to go live: {}", (wrong == null ? e : wrong).getMessage());
            return OrdersExample.UNDONE;
        } finally {
            main.stop();
        }
    }
}
