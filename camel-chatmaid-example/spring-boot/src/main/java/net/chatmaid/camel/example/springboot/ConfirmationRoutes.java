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

/** Sends the messages of the outbox, and writes their status changes to the database. */
@Configuration(proxyBeanMethods = false)
class ConfirmationRoutes {

    /** Remembers which changes were stored. Webhooks and polls share it, and it survives a restart. */
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
                                // if the database is not available, every two seconds
                                + "&backoffErrorThreshold=1&backoffMultiplier=10")
                        .routeId("outbox")
                        .onException(ChatmaidValidationException.class)
                        .onWhen(exchange -> Outbox.isForGood(
                                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, ChatmaidValidationException.class)))
                        .handled(true)
                        .bean("outbox", "rejected")
                        .end()
                        .onException(Exception.class)
                        .handled(true)
                        .bean("outbox", "later")
                        .end()
                        .setVariable("row", body())
                        .setVariable("claim", simple("${exchangeId}"))
                        // only if no other process has claimed it
                        .filter()
                        .method("outbox", "claim")
                        // the text is the body, which is not evaluated as an expression
                        .setBody(simple("${variable.row[content]}"))
                        // the outbox retries; maxWait and responseTimeout together are shorter than the lease
                        .to("chatmaid:send?to=${variable.row[phone]}&idempotencyKey=${variable.row[idempotency_key]}"
                                + "&maxRetries=0&maxWait=20s&responseTimeout=15s")
                        .bean("outbox", "sent")
                        .log("Order ${variable.row[order_id]}: message ${header.CamelChatmaidMessageId} is"
                                + " ${header.CamelChatmaidStatus}");

                from("webhook:chatmaid:events?idempotentRepository=#changesSeen"
                                + "&events=message.sent,message.delivered,message.read,message.failed")
                        .routeId("pushed")
                        .precondition("'{{orders.webhook}}' == 'true'")
                        .to("direct:changes");

                // changes whose webhook was lost
                from("chatmaid:status?idempotentRepository=#changesSeen&trackUntil=read&delay={{orders.poll}}")
                        .routeId("polled")
                        .to("direct:changes");

                from("direct:changes")
                        .routeId("changes")
                        .bean("messageLog", "changed")
                        .log("Message ${header.CamelChatmaidMessageId} is ${header.CamelChatmaidStatus}"
                                + " ${header.CamelChatmaidErrorCode}");
            }
        };
    }
}
