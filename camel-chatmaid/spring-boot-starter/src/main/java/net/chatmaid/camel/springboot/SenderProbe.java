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

import java.util.List;
import java.util.stream.Collectors;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidPermissionException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.model.PhoneNumber;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.util.ObjectHelper;
import org.springframework.boot.actuate.health.Health;

/** One request, for the account's senders: its answer says both whether the key is accepted and who is connected. */
record SenderProbe(CamelContext context) {

    /** A probe has no time to try again, nor to wait for its turn. */
    private static final String SENDERS =
            "chatmaid:phones?lookup=list&maxRetries=0&maxWait=1s&connectTimeout=3s&responseTimeout=5s";

    /** @param before the last answer, or {@code null}: what holds while Chatmaid can't be asked */
    Health ask(Health before) {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            List<?> phones = template.requestBody(SENDERS, null, List.class);
            return of(phones.stream().map(PhoneNumber.class::cast).toList());
        } catch (Exception e) {
            return failed(e, before);
        }
    }

    private Health of(List<PhoneNumber> phones) {
        String from = sender();
        List<PhoneNumber> wanted = phones.stream()
                .filter(phone -> from == null || phone.isNamed(from))
                .toList();
        Health.Builder health = wanted.stream().anyMatch(PhoneNumber::isConnected) ? Health.up() : Health.down();
        health.withDetail("apiKey", "Chatmaid accepts it");
        return health.withDetail("sender", wanted.isEmpty() ? nobody(from) : connections(wanted))
                .build();
    }

    /** The sender that the component names, or {@code null} when it is any, or another for each message. */
    private String sender() {
        String from = context.getComponent("chatmaid", ChatmaidComponent.class)
                .getConfiguration()
                .getFrom();
        return ObjectHelper.isEmpty(from) || !from.matches("\\+\\d+|\\w[\\w-]*") ? null : from;
    }

    private static String nobody(String from) {
        return from == null ? "The account has no phones at all" : "The account has no sender " + from;
    }

    private static String connections(List<PhoneNumber> phones) {
        return phones.stream()
                .map(phone -> phone.asSender() + " is " + phone.connectionStatus())
                .collect(Collectors.joining(", "));
    }

    private static Health failed(Exception e, Health before) {
        Throwable failure = ObjectHelper.getException(ChatmaidException.class, e);
        if (failure instanceof ChatmaidRateLimitException && before != null) {
            return before;
        }
        if (failure instanceof ChatmaidRateLimitException || failure instanceof ChatmaidPermissionException) {
            return Health.unknown().withDetail("reason", failure.getMessage()).build();
        }
        if (failure instanceof ChatmaidAuthenticationException) {
            return Health.down().withDetail("apiKey", failure.getMessage()).build();
        }
        if (failure != null) {
            return Health.down().withDetail("reason", failure.getMessage()).build();
        }
        // an option is wrong or missing: routes that give it in their URI may work
        Throwable option = ObjectHelper.getException(IllegalArgumentException.class, e);
        return Health.unknown()
                .withDetail("reason", option == null ? e.getClass().getSimpleName() : option.getMessage())
                .build();
    }
}
