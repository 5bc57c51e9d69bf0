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
package net.chatmaid.camel.springboot;

import java.time.InstantSource;
import org.apache.camel.CamelContext;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Chatmaid's part of Actuator's health, unless {@code management.health.chatmaid.enabled} is {@code false}. */
@AutoConfiguration(
        after = ChatmaidComponentAutoConfiguration.class,
        before = HealthContributorAutoConfiguration.class,
        afterName = "org.apache.camel.spring.boot.CamelAutoConfiguration")
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(CamelContext.class)
@ConditionalOnEnabledHealthIndicator("chatmaid")
@EnableConfigurationProperties(ChatmaidHealthProperties.class)
public class ChatmaidHealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "chatmaidHealthIndicator")
    HealthIndicator chatmaidHealthIndicator(CamelContext context, ChatmaidHealthProperties properties) {
        return new ChatmaidHealthIndicator(context, properties.getTimeToLive(), InstantSource.system());
    }
}
