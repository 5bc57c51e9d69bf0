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
package net.chatmaid.camel.check;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.chatmaid.camel.VerifyReport.Check;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidPermissionException;
import net.chatmaid.camel.client.Futures;
import net.chatmaid.camel.model.PhoneNumber;

/**
 * The checks of an account, for {@code chatmaid:verify} and the health check: whether its API key is accepted, its
 * environment, and the connections of its senders. Thread-safe. The results contain no secret.
 *
 * @param client the client of the account
 */
public record AccountChecks(ChatmaidClient client) {

    private static final String API_KEY = "apiKey";
    private static final String SENDER = "sender";

    /**
     * Checks whether Chatmaid accepts the API key, by a request for the account. Any failure is a check that does not
     * pass.
     */
    public CompletableFuture<Check> apiKey() {
        return client.account().handle((account, failure) -> failure == null ? accepted() : failed(API_KEY, failure));
    }

    /**
     * Checks whether a sender is connected. Any failure is a check that does not pass.
     *
     * @param sender its number or its dashboard id; {@code null} for the first connected sender of the account
     */
    public CompletableFuture<Check> sender(String sender) {
        CompletableFuture<PhoneNumber> phone = sender == null ? client.connectedSender() : client.phoneStatus(sender);
        return phone.handle(
                (found, failure) -> failure == null ? AccountReport.checkConnection(found) : failed(SENDER, failure));
    }

    /** Checks whether the key is a live key. */
    public Check environment() {
        return new Check(
                "environment",
                client.isLive(),
                switch (environmentName()) {
                    case "live" -> "the key is a live key: messages reach WhatsApp";
                    case "test" ->
                        "the key is a test key, so no message reaches WhatsApp: use one that begins with sk_live_";
                    default ->
                        "the key begins with neither sk_live_ nor sk_test_, so it is not known whether messages reach"
                                + " WhatsApp: use one that begins with sk_live_";
                });
    }

    /** The environment by the prefix of the key: {@code live}, {@code test} or {@code unknown}. */
    public String environmentName() {
        return client.isLive() ? "live" : client.isTest() ? "test" : "unknown";
    }

    /**
     * Checks the API key and fetches all senders, by one request. A key that may not list the senders is rejected too.
     * For any other failure of the request, the future fails, and nothing is known.
     */
    public CompletableFuture<AccountReport> report() {
        return client.phoneNumbers().handle((phones, failure) -> {
            if (failure == null) {
                return new AccountReport(accepted(), environmentName(), phones);
            }
            Throwable cause = Futures.unwrap(failure);
            if (cause instanceof ChatmaidAuthenticationException || cause instanceof ChatmaidPermissionException) {
                return new AccountReport(failed(API_KEY, cause), environmentName(), List.of());
            }
            throw new CompletionException(cause);
        });
    }

    private static Check accepted() {
        return new Check(API_KEY, true, "Chatmaid accepts it");
    }

    private static Check failed(String name, Throwable failure) {
        return new Check(name, false, Futures.unwrap(failure).getMessage());
    }
}
