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
package net.chatmaid.camel.quarkus;

import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.client.ChatmaidPermissionException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.model.PhoneNumber;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;

/** Asks Chatmaid for the senders by one request: the answer says of the key and of the sender. */
final class SenderProbe {

    private final CamelContext context;
    private final ProducerTemplate template;
    private final String uri;

    SenderProbe(CamelContext context, ProducerTemplate template, Duration timeout) {
        this.context = context;
        this.template = template;
        long millis = timeout.toMillis();
        this.uri = "chatmaid:phones?lookup=list&maxRetries=0&maxWait=" + millis + "&responseTimeout=" + millis;
    }

    SenderState ask(SenderState last) {
        try {
            List<?> phones = template.requestBody(uri, null, List.class);
            return state(phones.stream().map(PhoneNumber.class::cast).toList());
        } catch (CamelExecutionException e) {
            return failed(e.getCause(), last);
        } catch (RuntimeException e) {
            // the endpoint could not be made: its sentence names the option
            return SenderState.unknown(false, rootSentence(e));
        }
    }

    private SenderState state(List<PhoneNumber> phones) {
        String wanted = context.getComponent("chatmaid", ChatmaidComponent.class)
                .getConfiguration()
                .getFrom();
        boolean any = wanted == null || wanted.isBlank() || wanted.contains("${");
        return phones.stream()
                .filter(PhoneNumber::isConnected)
                .filter(phone -> any || phone.isNamed(wanted.strip()))
                .findFirst()
                .map(phone -> SenderState.accepted(true, phone.asSender() + " is connected"))
                .orElseGet(() -> SenderState.accepted(
                        false,
                        any
                                ? "none of the account's " + phones.size() + " is connected"
                                : "the one that from names is not connected"));
    }

    /** A full budget or a 429 says nothing about the account, so what was known stands. */
    private static SenderState failed(Throwable failure, SenderState last) {
        if (failure instanceof ChatmaidRateLimitException) {
            return last == null ? SenderState.unknown(true, "not asked yet: the rate budget has no room") : last;
        }
        if (failure instanceof ChatmaidAuthenticationException) {
            return SenderState.unknown(false, "Chatmaid does not accept it");
        }
        if (failure instanceof ChatmaidPermissionException) {
            return SenderState.unknown(false, "it may not list the senders");
        }
        return SenderState.unknown(false, "not known: " + failure.getMessage());
    }

    private static String rootSentence(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "not known: " + root.getMessage();
    }
}
