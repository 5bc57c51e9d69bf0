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

import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import org.apache.camel.FluentProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that do not depend on the region. */
class RegionIndependentValueTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        LagosSender.start(routes);
    }

    static Stream<String> untouched() {
        return Stream.of("+15557654321", "+4915112345678", "120363043211234567@g.us", "2348031234567-1600000000@g.us");
    }

    @ParameterizedTest
    @MethodSource("untouched")
    void leavesWhatTheApiAcceptsUnchanged(String recipient) {
        // given: also numbers of other regions, and some that do not exist
        PhoneField to = PhoneField.to(new FieldOptions(routes.context(), routes.options(), routes.options()));
        // then
        assertThat(to.read(recipient)).isEqualTo(recipient);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ph_12",
                "ph_live_15551234567",
                "123e4567-e89b-12d3-a456-426614174000",
                "12345678-1234-1234-1234-123456789012",
                "abc",
                "12"
            })
    void leavesADashboardIdUnchanged(String id) {
        // given
        PhoneField from = PhoneField.from(new FieldOptions(routes.context(), routes.options(), routes.options()));
        // then
        assertThat(from.read(id)).isEqualTo(id);
    }

    private FluentProducerTemplate recipient(String to) {
        return routes.to("chatmaid:send").withHeader("CamelChatmaidTo", to).withBody("hi");
    }
}
