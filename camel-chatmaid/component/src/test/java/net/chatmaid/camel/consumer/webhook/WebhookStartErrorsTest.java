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

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks that do not start. */
class WebhookStartErrorsTest {

    @RegisterExtension
    final RoutedWebhooks webhooks = new RoutedWebhooks();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "webhook:chatmaid:events                               | webhookSecret is missing | CHATMAID_WEBHOOK_SECRET",
                "webhook:chatmaid:events?webhookSecret=,               | webhookSecret is missing | whsec_",
                "webhook:chatmaid:events?webhookSecret=x&events=sent   | events has 'sent'        | message.sent, message.delivered",
                "webhook:chatmaid:events?webhookSecret=x&webhookTolerance=0   | webhookTolerance is 0 ms | such as 30m",
                "webhook:chatmaid:events?webhookSecret=x&webhookMaxBodySize=0 | webhookMaxBodySize is 0  | more than 0",
                "webhook:chatmaid:events?webhookSecret=x&webhookPth=/a | Unknown option webhookPth | webhookMaxBodySize",
                "webhook:chatmaid:status                               | is not supported           | from(\"chatmaid:status\") to poll",
                "webhook:chatmaid:send                                 | is not supported           | from(\"webhook:chatmaid:events\")",
                "chatmaid:events?webhookSecret=x                       | does not poll            | from(\"webhook:chatmaid:events\")",
            })
    void rejectsAConsumerThatIsNotValid(String uri, String what, String allowed) {
        Throwable failure = catchThrowable(() -> webhooks.start(webhooks.route(uri)));
        assertThat(failure).hasStackTraceContaining(what).hasStackTraceContaining(allowed);
    }

    @Test
    void rejectsAProducer() {
        Throwable failure = catchThrowable(() -> webhooks.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:events");
            }
        }));
        assertThat(failure)
                .hasStackTraceContaining("to(\"chatmaid:events\") is not supported")
                .hasStackTraceContaining("from(\"webhook:chatmaid:events\")");
    }
}
