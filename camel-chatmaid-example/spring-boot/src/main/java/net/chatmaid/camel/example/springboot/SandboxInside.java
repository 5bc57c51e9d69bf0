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

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * If {@code orders.sandbox} is {@code true}, starts the sandbox, connects the component to it, and lets it deliver its
 * webhooks to this application. It never starts because an API key is missing: the component reports that. Your
 * application does not need this class.
 */
final class SandboxInside implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String COMPONENT = "camel.component.chatmaid.";

    @Override
    public void initialize(GenericApplicationContext application) {
        if (!application.getEnvironment().getProperty("orders.sandbox", Boolean.class, false)) {
            return;
        }
        String secret = "whsec_" + UUID.randomUUID();
        ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofSeconds(1)).start();
        Map<String, Object> properties = new HashMap<>();
        properties.put(COMPONENT + "api-key", sandbox.liveKey());
        properties.put(COMPONENT + "base-url", sandbox.baseUrl());
        properties.put(COMPONENT + "webhook-secret", secret);
        // the sandbox has no limit
        properties.put(COMPONENT + "requests-per-minute", 0);
        application.getEnvironment().getPropertySources().addFirst(new MapPropertySource("sandbox", properties));
        application.registerBean(
                ChatmaidSandbox.class, () -> sandbox, definition -> definition.setDestroyMethodName("close"));
        application.addApplicationListener(
                (ApplicationListener<ServletWebServerInitializedEvent>) event -> sandbox.webhooks()
                        .sendTo(
                                URI.create("http://localhost:"
                                        + event.getWebServer().getPort() + "/chatmaid/events"),
                                secret));
    }
}
