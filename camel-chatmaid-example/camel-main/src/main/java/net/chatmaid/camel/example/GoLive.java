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

import java.io.PrintStream;
import java.util.Map;
import net.chatmaid.camel.VerifyReport;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.main.Main;
import org.apache.camel.util.ObjectHelper;

/** "Go live" as a command: {@code chatmaid:verify} for the account of the environment. Sends nothing. */
final class GoLive {

    private final Map<String, String> environment;
    private final PrintStream out;

    GoLive(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /**
     * Blocks for the requests that it makes, and prints the report.
     *
     * @return whether everything is there
     */
    boolean run() throws Exception {
        String apiKey = environment.get("CHATMAID_API_KEY");
        if (ObjectHelper.isNotEmpty(apiKey)) {
            out.println("Checking the account of CHATMAID_API_KEY; nothing is sent.");
            return isReady(Account.of(apiKey, environment.get("CHATMAID_BASE_URL")));
        }
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start()) {
            out.println("Checking the sandbox, as CHATMAID_API_KEY is not set; nothing is sent.");
            // its test key: a variable that was forgotten must not look like an account that is ready
            return isReady(Account.of(sandbox.testKey(), sandbox.baseUrl()));
        }
    }

    private boolean isReady(Account account) throws Exception {
        Main main = new Main();
        account.properties().forEach(main::addInitialProperty);
        String webhookSecret = environment.get("CHATMAID_WEBHOOK_SECRET");
        if (ObjectHelper.isNotEmpty(webhookSecret)) {
            main.addInitialProperty(Account.COMPONENT + "webhook-secret", webhookSecret);
        }
        main.start();
        try {
            VerifyReport report = main.getCamelTemplate().requestBody("chatmaid:verify", null, VerifyReport.class);
            out.println(report);
            return report.ready();
        } catch (RuntimeCamelException e) {
            out.println("Not ready to go live: " + wrongSetting(e).getMessage());
            return false;
        } finally {
            main.stop();
        }
    }

    /** Why the endpoint did not start, such as a key that is none; anything else is not expected here. */
    private static IllegalArgumentException wrongSetting(RuntimeCamelException e) {
        IllegalArgumentException wrong = ObjectHelper.getException(IllegalArgumentException.class, e);
        if (wrong == null) {
            throw e;
        }
        return wrong;
    }
}
