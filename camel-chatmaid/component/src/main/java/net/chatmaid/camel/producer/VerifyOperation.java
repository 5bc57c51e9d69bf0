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
package net.chatmaid.camel.producer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.ChatmaidVariables;
import net.chatmaid.camel.VerifyReport;
import net.chatmaid.camel.VerifyReport.Check;
import net.chatmaid.camel.check.AccountChecks;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import org.apache.camel.Exchange;

/**
 * {@code to("chatmaid:verify")}: the go-live checks that send no message. A check that does not pass is in the report
 * and causes no exception.
 */
record VerifyOperation(PhoneField from, boolean webhookSecret) implements Operation {

    static Builder create(FieldOptions options, boolean webhookSecret) {
        PhoneField from = PhoneField.from(options);
        return client -> new VerifyOperation(from, webhookSecret);
    }

    @Override
    public CompletableFuture<? extends Reply> execute(Exchange exchange, ChatmaidClient client) {
        String sender = from.of(exchange);
        AccountChecks checks = new AccountChecks(client);
        return checks.apiKey().thenCompose(key -> senderCheck(checks, key, sender)
                .thenApply(connected -> report(
                        checks.environmentName(),
                        List.of(key, checks.environment(), connected, webhookSecretCheck()))));
    }

    private static CompletableFuture<Check> senderCheck(AccountChecks checks, Check key, String sender) {
        return key.passed()
                ? checks.sender(sender)
                : CompletableFuture.completedFuture(
                        new Check("sender", false, "not looked up, as the API key was not accepted"));
    }

    private Check webhookSecretCheck() {
        return new Check(
                "webhookSecret",
                webhookSecret,
                webhookSecret
                        ? "it is set"
                        : "set the option webhookSecret or " + ChatmaidVariables.WEBHOOK_SECRET
                                + " to the secret of the webhook in Chatmaid's dashboard, or leave webhooks out");
    }

    private static Reply report(String environment, List<Check> results) {
        VerifyReport report = VerifyReport.of(environment, results);
        return exchange -> {
            exchange.getMessage().setBody(report);
            exchange.getMessage().setHeader(ChatmaidConstants.READY, report.ready());
        };
    }
}
