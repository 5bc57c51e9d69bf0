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
package net.chatmaid.camel.consumer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.chatmaid.camel.ChatmaidWebhookProcessor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processors that do not start. */
class WebhookProcessorErrorsTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    @ParameterizedTest
    @CsvSource({
        "chatmaid:events?webhookSecret=x, , to is missing",
        "chatmaid:status, direct:changes, expected chatmaid:events",
        "chatmaid:events, direct:changes, webhookSecret is missing"
    })
    void rejectsAProcessorThatIsNotValid(String events, String to, String what) {
        Throwable failure = catchThrowable(() -> webhooks.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/hooks").process(new ChatmaidWebhookProcessor(events, to));
                from("direct:changes").to("mock:end");
            }
        }));
        assertThat(failure).hasStackTraceContaining(what);
    }
}
