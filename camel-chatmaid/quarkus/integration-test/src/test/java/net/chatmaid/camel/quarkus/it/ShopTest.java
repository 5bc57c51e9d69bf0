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
package net.chatmaid.camel.quarkus.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SandboxResource.class)
class ShopTest {

    @Inject
    ProducerTemplate template;

    ChatmaidSandbox sandbox;

    @Test
    void anOrderIsConfirmedOnce() {
        Map<String, Object> order = Map.of("phone", "+15557650842", "orderId", "7842");
        template.sendBodyAndHeaders("direct:confirm", "Order 7842 confirmed", order);
        template.sendBodyAndHeaders("direct:confirm", "Order 7842 confirmed", order);
        assertThat(sandbox.messages())
                .filteredOn(message -> message.to().equals("+15557650842"))
                .hasSize(1);
    }
}
