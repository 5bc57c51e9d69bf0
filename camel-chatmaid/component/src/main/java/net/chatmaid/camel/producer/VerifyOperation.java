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
import java.util.concurrent.CompletionException;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.ChatmaidVariables;
import net.chatmaid.camel.VerifyReport;
import net.chatmaid.camel.VerifyReport.Check;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import org.apache.camel.Exchange;

/**
 * {@code to("chatmaid:verify")}: the steps of Chatmaid's runbook that can be checked without sending anything. What is
 * missing is in the report and no exception.
 */
record VerifyOperation(PhoneField from, boolean webhookSecret, ChatmaidClient client) implements Operation {

    static OperationFactory.ClientCall create(FieldOptions options, boolean webhookSecret) {
        PhoneField from = PhoneField.from(options);
        return client -> new VerifyOperation(from, webhookSecret, client);
    }

    @Override
    public CompletableFuture<? extends Reply> make(Exchange exchange) {
        String sender = from.of(exchange);
        return client.account()
                .handle((account, failure) ->
                        failure == null ? new Check("apiKey", true, "Chatmaid accepts it") : failed("apiKey", failure))
                .thenCompose(key -> senderCheck(key, sender)
                        .thenApply(connected -> report(List.of(key, environment(), connected, webhookSecretCheck()))));
    }

    private CompletableFuture<Check> senderCheck(Check key, String sender) {
        if (!key.passed()) {
            return CompletableFuture.completedFuture(
                    new Check("sender", false, "not looked up, as the API key was not accepted"));
        }
        CompletableFuture<PhoneNumber> phone = sender == null ? client.connectedSender() : client.phoneStatus(sender);
        return phone.handle((found, failure) -> failure == null ? connection(found) : failed("sender", failure));
    }

    private static Check connection(PhoneNumber phone) {
        return new Check(
                "sender",
                phone.isConnected(),
                phone.asSender() + " is " + phone.connectionStatus()
                        + (phone.isConnected() ? "" : ": connect it in Chatmaid's dashboard"));
    }

    private String keyKind() {
        return client.isLive() ? "live" : client.isTest() ? "test" : "unknown";
    }

    private Check environment() {
        return new Check(
                "environment",
                client.isLive(),
                switch (keyKind()) {
                    case "live" -> "the key is a live one: messages reach WhatsApp";
                    case "test" ->
                        "the key is a test key, so nothing reaches WhatsApp: swap it for one that begins with sk_live_";
                    default ->
                        "the key begins with neither sk_live_ nor sk_test_, so it is not known whether messages reach"
                                + " WhatsApp: use one that begins with sk_live_";
                });
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

    private Reply report(List<Check> checks) {
        VerifyReport report = VerifyReport.of(keyKind(), checks);
        return exchange -> {
            exchange.getMessage().setBody(report);
            exchange.getMessage().setHeader(ChatmaidConstants.READY, report.ready());
        };
    }

    private static Check failed(String name, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return new Check(name, false, cause.getMessage());
    }
}
