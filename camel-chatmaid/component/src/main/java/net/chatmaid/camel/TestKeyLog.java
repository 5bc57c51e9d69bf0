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
package net.chatmaid.camel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.tracking.WaitFor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the differences with a test key, each once for a component. Thread-safe. */
public final class TestKeyLog {

    private static final Logger LOG = LoggerFactory.getLogger(TestKeyLog.class);

    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    /**
     * Logs the difference of an operation. Called for each producer and consumer that starts.
     *
     * @param operation the operation
     * @param client the client of the endpoint
     */
    public void operation(ChatmaidOperation operation, ChatmaidClient client) {
        if (operation == ChatmaidOperation.inbound) {
            log(
                    client,
                    "received messages exist for live keys only, so chatmaid:inbound receives nothing and lists nothing");
        }
    }

    /**
     * Logs the difference of a wait. Called for each producer with {@code waitFor} that starts.
     *
     * @param stage the status to wait for
     * @param client the client of the endpoint
     */
    public void waitFor(WaitFor stage, ChatmaidClient client) {
        if (stage.endsEarlyWithTestKey()) {
            log(
                    client,
                    "messages may stay sent, so waitFor=delivered and waitFor=read wait only until a message is sent");
        }
    }

    private void log(ChatmaidClient client, String difference) {
        if (client.isTest() && logged.add(difference)) {
            LOG.info("apiKey is a test key (sk_test_): {}", difference);
        }
    }
}
