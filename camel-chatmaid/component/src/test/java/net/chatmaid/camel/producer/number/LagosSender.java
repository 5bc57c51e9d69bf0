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
package net.chatmaid.camel.producer.number;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import org.apache.camel.FluentProducerTemplate;

/** An application in the region NG, with a sender there. */
final class LagosSender {

    static final String RECIPIENT = "+2348031234567";
    static final String SENDER = "+2348120000001";

    private LagosSender() {}

    static void start(SandboxRoutes routes) throws Exception {
        routes.start();
        routes.options().setRegion("NG");
        routes.sandbox().addPhone(SENDER, "Lagos", "connected");
    }

    static FluentProducerTemplate sendTo(SandboxRoutes routes, String recipient) {
        return routes.to("chatmaid:send")
                .withHeader("CamelChatmaidTo", recipient)
                .withBody("hi");
    }

    /** That the request is rejected with these words, and not made. */
    static void assertRejected(SandboxRoutes routes, FluentProducerTemplate request, String... words) {
        assertThat(request.send().getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll(words);
        assertThat(routes.sandbox().requestCount()).isZero();
    }
}
