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
package net.chatmaid.camel.benchmarks.call;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import net.chatmaid.camel.benchmarks.server.Account;

/** The calls of all contestants. */
final class Calls {

    /** Each contestant has a connection for each thread. */
    static final int CONNECTIONS = 64;

    private Calls() {}

    static Call send(Contestant contestant, int port) throws Exception {
        return switch (contestant) {
            case bareClient -> BareCall.alone(port, Account.TEXT, BareClient::send);
            case bareRoute -> BareCall.inRoute(port, Account.TEXT, BareClient::send);
            case chatmaid -> ChatmaidRoutes.send(port);
            case measured -> ChatmaidRoutes.send(port, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
            case handWritten -> HandWrittenRoutes.send(port);
            default -> WhatsAppRoute.send(port);
        };
    }

    static Call status(Contestant contestant, int port) throws Exception {
        return switch (contestant) {
            case bareClient -> BareCall.alone(port, Account.MESSAGE_ID, BareClient::status);
            case bareRoute -> BareCall.inRoute(port, Account.MESSAGE_ID, BareClient::status);
            case chatmaid -> ChatmaidRoutes.status(port);
            default -> HandWrittenRoutes.status(port);
        };
    }

    static Call listing(Contestant contestant, int port) throws Exception {
        return switch (contestant) {
            case bareClient -> BareCall.alone(port, "delivered", BareClient::messages);
            case bareRoute -> BareCall.inRoute(port, "delivered", BareClient::messages);
            case chatmaid -> ChatmaidRoutes.listing(port);
            default -> HandWrittenRoutes.listing(port);
        };
    }

    static Call webhook(Contestant contestant, int webhooks) throws Exception {
        return switch (contestant) {
            case received -> WebhookCall.received(webhooks);
            case chatmaid -> WebhookCall.chatmaid(webhooks);
            default -> WebhookCall.handWritten(webhooks);
        };
    }

    static Call poll(Contestant contestant, int port) throws Exception {
        return contestant == Contestant.chatmaid ? ChatmaidPoll.open(port, 1) : HandWrittenRoutes.poll(port);
    }
}
