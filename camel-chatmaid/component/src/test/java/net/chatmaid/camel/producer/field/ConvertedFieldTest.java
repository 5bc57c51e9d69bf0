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
package net.chatmaid.camel.producer.field;

import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.support.TypeConverterSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fields that Camel's type converters read. */
class ConvertedFieldTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private static final class Order {}

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void readsTheTextOfAnObjectWithAConverter() {
        // given
        routes.context()
                .getTypeConverterRegistry()
                .addTypeConverter(String.class, Order.class, new TypeConverterSupport() {
                    @Override
                    public <T> T convertTo(Class<T> type, Exchange exchange, Object value) {
                        return type.cast("an order");
                    }
                });
        // when
        Exchange sent = routes.to("chatmaid:send?to=" + RECIPIENT + "&content=This is ${body}")
                .withBody(new Order())
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("This is an order");
    }
}
