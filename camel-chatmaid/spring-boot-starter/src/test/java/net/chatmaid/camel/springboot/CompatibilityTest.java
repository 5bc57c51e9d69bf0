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

import java.io.IOException;
import net.chatmaid.camel.testing.CompatibilityPage;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

/** The versions of Spring Boot and Camel on which the starter is tested. */
class CompatibilityTest {

    @Test
    void areOnThePage() throws IOException {
        String boot = SpringBootVersion.getVersion();
        CompatibilityPage.check(
                "[starter](runtimes/spring-boot.md), Spring Boot " + boot.substring(0, boot.indexOf('.')),
                "Spring Boot " + boot,
                CompatibilityPage.camel(new DefaultCamelContext().getVersion()));
    }
}
