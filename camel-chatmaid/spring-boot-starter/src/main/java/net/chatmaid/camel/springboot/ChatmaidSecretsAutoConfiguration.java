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

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Hides Chatmaid's secrets in Actuator's {@code env} and {@code configprops}, even if Actuator shows other values. */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public class ChatmaidSecretsAutoConfiguration {

    @Bean
    SanitizingFunction chatmaidSanitizingFunction() {
        return data -> ChatmaidSecrets.isSecret(data.getKey()) ? data.withSanitizedValue() : data;
    }
}
