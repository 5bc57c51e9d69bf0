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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxRequest;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox whose requests and responses are compared with the API's document. Starts once for a class. */
final class ConformingSandbox implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final Contract contract = new Contract();
    private final AtomicInteger responses = new AtomicInteger();
    private final List<String> wrongResponses = new CopyOnWriteArrayList<>();
    private ChatmaidSandbox sandbox;

    @Override
    public void beforeAll(ExtensionContext tests) {
        sandbox = ChatmaidSandbox.builder().start();
        sandbox.wireMock().addMockServiceRequestListener((request, response) -> {
            responses.incrementAndGet();
            wrongResponses.addAll(contract.violations(request.getMethod().getName(), request.getUrl(), response));
        });
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        sandbox.reset();
        responses.set(0);
        wrongResponses.clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        sandbox.close();
    }

    ChatmaidSandbox get() {
        return sandbox;
    }

    List<String> violations(List<SandboxRequest> requests) {
        return contract.violations(requests);
    }

    List<String> wrongResponses() {
        return wrongResponses;
    }

    void assertConforming() {
        assertThat(contract.violations(sandbox.requests())).isEmpty();
        assertThat(wrongResponses).isEmpty();
        assertThat(responses).hasPositiveValue();
    }
}
