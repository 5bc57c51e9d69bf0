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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** National numbers without a region. */
class NoRegionTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        LagosSender.start(routes);
    }

    @Test
    void saysHowToSetARegion() {
        // given
        routes.options().setRegion(null);
        String how =
                "If it has its country code, write it with a plus. To write national numbers, set region (such as NG) and add libphonenumber";
        // then
        LagosSender.assertRejected(
                routes, LagosSender.sendTo(routes, "0803 123 4567"), "to is '0803 123 4567'", "E.164", how);
        LagosSender.assertRejected(routes, LagosSender.sendTo(routes, "08031234567"), "to is '08031234567'", how);
        assertThat(LagosSender.sendTo(routes, "+234 803").send().getException())
                .hasMessageContaining("E.164")
                .hasMessageNotContaining("region");
        LagosSender.assertRejected(
                routes, routes.to("chatmaid:phones?lookup=get").withBody("0803 123 4567"), "phone is '0803", how);
        assertThat(LagosSender.sendTo(routes, "recipient").send().getException())
                .hasMessageContaining("E.164")
                .hasMessageNotContaining("region");
    }
}
