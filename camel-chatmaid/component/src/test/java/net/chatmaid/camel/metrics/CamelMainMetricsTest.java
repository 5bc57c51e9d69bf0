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
package net.chatmaid.camel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.micrometer.routepolicy.MicrometerRoutePolicyFactory;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application on Camel Main with camel-micrometer, which creates the registry itself. */
class CamelMainMetricsTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final Main main = new Main();

    @BeforeEach
    void start() {
        main.addOverrideProperty("camel.component.chatmaid.baseUrl", sandbox.baseUrl());
        main.addOverrideProperty("camel.component.chatmaid.apiKey", sandbox.testKey());
        main.bind("routePolicy", new MicrometerRoutePolicyFactory());
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").routeId("sends").to("chatmaid:send?to=%2B15557654321");
            }
        });
        main.start();
    }

    @AfterEach
    void stop() {
        main.stop();
    }

    @Test
    void theRegistryOfCamelHasTheMetersOfTheComponentToo() throws Exception {
        // when
        main.getCamelTemplate().sendBody("direct:start", "hi");
        // then
        MeterRegistry meters =
                main.getCamelContext().getRegistry().lookupByNameAndType("metricsRegistry", MeterRegistry.class);
        assertThat(meters.get("camel.route.policy").tag("routeId", "sends").timers())
                .isNotEmpty();
        assertThat(meters.get("chatmaid.requests")
                        .tag("operation", "send")
                        .tag("outcome", "success")
                        .timer()
                        .count())
                .isEqualTo(1);
    }
}
