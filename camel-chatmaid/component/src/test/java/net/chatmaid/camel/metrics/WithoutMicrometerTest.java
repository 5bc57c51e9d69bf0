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

import java.util.function.UnaryOperator;
import net.chatmaid.camel.ClassPathWithout;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application without Micrometer, in a class loader that does not have it. */
class WithoutMicrometerTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @Test
    void sendsAndLoadsNoClassThatNeedsMicrometer() throws Exception {
        try (ClassPathWithout micrometer = new ClassPathWithout("micrometer-")) {
            // when
            micrometer.run(
                    Application.class,
                    "chatmaid:send?to=%2B15557654321&baseUrl=" + sandbox.baseUrl() + "&apiKey=" + sandbox.testKey());
            // then
            assertThat(sandbox.messages()).hasSize(1);
            assertThat(micrometer.loaded(
                            "net.chatmaid.camel.metrics",
                            "MetricsService",
                            "MicrometerMetrics",
                            "ComponentMeters",
                            "RequestMeters"))
                    .containsExactly("MetricsService");
        }
    }

    /** Sends one message. */
    public static final class Application implements UnaryOperator<String> {

        @Override
        public String apply(String uri) {
            DefaultCamelContext context = new DefaultCamelContext();
            try {
                context.start();
                context.createProducerTemplate().sendBody(uri, "hi");
                return "";
            } finally {
                context.stop();
            }
        }
    }
}
