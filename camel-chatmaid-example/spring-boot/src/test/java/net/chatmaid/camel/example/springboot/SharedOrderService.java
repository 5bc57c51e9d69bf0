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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The service with an API key and on PostgreSQL, which all tests of the run share; a sandbox is in the place of Chatmaid. */
final class SharedOrderService implements BeforeEachCallback {

    private OrderServices shared;

    @Override
    public void beforeEach(ExtensionContext test) {
        shared = test.getRoot()
                .getStore(Namespace.create(SharedOrderService.class))
                .getOrComputeIfAbsent(OrderServices.class, key -> OrderServices.start(), OrderServices.class);
    }

    OrderService service() {
        return shared.service();
    }

    /** Starts one more process on the same database. */
    OrderService startAnother() throws Exception {
        return shared.startAnother();
    }

    /** Makes another process the one that the next tests use. */
    void replace(OrderService service) {
        shared.replace(service);
    }

    ChatmaidSandbox sandbox() {
        return shared.sandbox();
    }

    Relay wayToDatabase() {
        return shared.wayToDatabase();
    }

    /** Whether the service has a database of its own in its folder. */
    boolean hasDatabaseInFolder() {
        return shared.folder().resolve("chatmaid-orders").toFile().exists();
    }

    /** The only message to this phone number. */
    SandboxMessage messageTo(String phone) {
        List<SandboxMessage> messages = messagesTo(phone);
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    List<SandboxMessage> messagesTo(String phone) {
        return sandbox().messages().stream()
                .filter(message -> message.to().equals(phone))
                .toList();
    }

    /** How many requests for a send the sandbox received. */
    int sends() {
        return sandbox().requestCount("POST", "/v1/messages/send");
    }
}
