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

import javax.sql.DataSource;
import net.chatmaid.camel.client.ChatmaidValidationException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the outbox to WhatsApp, and what becomes of it back into the database. */
@Configuration(proxyBeanMethods = false)
class ConfirmationRoutes {

    /** Which changes were written down: shared by webhook and poll, and kept over restarts. */
    @Bean
    IdempotentRepository changesSeen(DataSource dataSource) {
        return new JdbcMessageIdRepository(dataSource, "chatmaid");
    }

    @Bean
    RouteBuilder confirmations() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("sql:select order_id, idempotency_key, phone, content, attempts from outbox"
                                + " where due <= current_timestamp order by due"
                                + "?initialDelay=0&delay={{orders.outbox}}&maxMessagesPerPoll=20"
                                // while the database is away: every two seconds
                                + "&backoffErrorThreshold=1&backoffMultiplier=10")
                        .routeId("outbox")
                        .onException(ChatmaidValidationException.class)
                        .onWhen(exchange -> Outbox.isForGood(
                                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, ChatmaidValidationException.class)))
                        .handled(true)
                        .bean("outbox", "refused")
                        .end()
                        .onException(Exception.class)
                        .handled(true)
                        .bean("outbox", "later")
                        .end()
                        .setVariable("row", body())
                        .setVariable("claim", simple("${exchangeId}"))
                        // not if another process has it
                        .filter()
                        .method("outbox", "claim")
                        // the body is the text, which nobody evaluates
                        .setBody(simple("${variable.row[content]}"))
                        // the outbox is the retry; a wait and an answer take less than the lease
                        .to("chatmaid:send?to=${variable.row[phone]}&idempotencyKey=${variable.row[idempotency_key]}"
                                + "&maxRetries=0&maxWait=20s&responseTimeout=15s")
                        .bean("outbox", "sent");

                from("webhook:chatmaid:events?idempotentRepository=#changesSeen"
                                + "&events=message.sent,message.delivered,message.read,message.failed")
                        .routeId("pushed")
                        .precondition("'{{orders.webhook}}' == 'true'")
                        .to("direct:changes");

                // what no webhook brought
                from("chatmaid:status?idempotentRepository=#changesSeen&trackUntil=read&delay={{orders.poll}}")
                        .routeId("polled")
                        .to("direct:changes");

                from("direct:changes").routeId("changes").bean("messageLog", "changed");
            }
        };
    }
}
