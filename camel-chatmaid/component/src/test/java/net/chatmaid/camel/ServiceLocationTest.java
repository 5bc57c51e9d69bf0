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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.EndpointServiceLocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceLocationTest {

    private final CamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void isChatmaidsApiWithoutAnyOption() {
        // when
        EndpointServiceLocation location = location("chatmaid:send");
        // then
        assertThat(location.getServiceUrl()).isEqualTo("https://developers-api.chatmaid.net");
        assertThat(location.getServiceProtocol()).isEqualTo("https");
        assertThat(location.getServiceMetadata()).isNull();
    }

    @Test
    void isTheOptionOrTheProperty() {
        // given
        Properties properties = new Properties();
        properties.put("CHATMAID_BASE_URL", "http://localhost:4010");
        context.getPropertiesComponent().setInitialProperties(properties);
        // when
        EndpointServiceLocation byProperty = location("chatmaid:send");
        EndpointServiceLocation byOption =
                location("chatmaid:status?apiKey=sk_test_1&baseUrl=https://chatmaid.example.com");
        // then
        assertThat(byProperty.getServiceUrl()).isEqualTo("http://localhost:4010");
        assertThat(byProperty.getServiceProtocol()).isEqualTo("http");
        assertThat(byOption.getServiceUrl()).isEqualTo("https://chatmaid.example.com");
    }

    private EndpointServiceLocation location(String uri) {
        return context.getEndpoint(uri, ChatmaidEndpoint.class);
    }
}
