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

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.core.StreamReadFeature;

/** Accepts orders by HTTP and confirms each on WhatsApp. With {@code orders.sandbox=true} it starts the sandbox. */
@OpenAPIDefinition(info = @Info(title = "Orders", version = "1"))
@SpringBootApplication(proxyBeanMethods = false)
public class OrderServiceApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(OrderServiceApplication.class);
        application.addInitializers(new SandboxInside());
        application.run(args);
    }

    /** An order that names a field twice is rejected: one of the two is not what was meant. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
