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

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.chatmaid.camel.model.OptionText;
import net.chatmaid.camel.webhook.ChatmaidEventException;
import net.chatmaid.camel.webhook.ChatmaidSignatureException;
import net.chatmaid.camel.webhook.ChatmaidSignatureException.Reason;
import net.chatmaid.camel.webhook.ChatmaidWebhook;
import net.chatmaid.camel.webhook.WebhookEvent;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies whether a request is a webhook to route. The cheapest checks are made first, and nothing is parsed before
 * the signature is verified. Thread-safe.
 */
final class WebhookVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookVerifier.class);

    private final WebhookSettings settings;
    private final Clock clock;
    private final RejectionLog log;

    WebhookVerifier(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.log = new RejectionLog(clock);
    }

    /** Verifies a request. Never fails, whatever the request contains. */
    Verification verify(Exchange exchange) {
        WebhookRequest request = new WebhookRequest(exchange);
        try {
            if (!request.isPost()) {
                return rejected(WebhookResponse.NOT_A_POST, "A request was rejected: it is not a POST");
            }
            if (!request.isJson()) {
                return rejected(
                        WebhookResponse.NOT_JSON, "A webhook was rejected: its Content-Type is not application/json");
            }
            Optional<byte[]> body = request.body(settings.maxBodySize());
            return body.isPresent()
                    ? verify(request, body.get())
                    : rejected(
                            WebhookResponse.TOO_LARGE,
                            "A webhook was rejected: its body is longer than webhookMaxBodySize, "
                                    + settings.maxBodySize() + " bytes");
        } catch (IOException | RuntimeException e) {
            // not the text of the exception, as that of a converter contains the body
            log.add(
                    e.getClass(),
                    "A webhook could not be read; the response makes Chatmaid retry the delivery: "
                            + e.getClass().getName());
            return new Verification.Rejected(WebhookResponse.FAILED);
        }
    }

    private Verification verify(WebhookRequest request, byte[] body) {
        if (request.signature().isEmpty()) {
            // needs no secret, which may have to be fetched from a remote store
            return rejected(
                    WebhookResponse.UNAUTHORIZED,
                    "A webhook was rejected: it has no signature, expected one header " + ChatmaidWebhook.SIGNATURE);
        }
        Collection<String> secrets = secrets();
        if (secrets.isEmpty()) {
            return rejected(
                    WebhookResponse.FAILED,
                    "There is no secret for webhooks; the response makes Chatmaid retry the delivery");
        }
        try {
            ChatmaidWebhook.verify(body, request.signature().get(), secrets, settings.tolerance(), clock.instant());
        } catch (ChatmaidSignatureException e) {
            String problem = "A webhook was rejected: " + e.getMessage();
            if (e.getReason() == Reason.STALE) {
                logLost(problem);
            } else {
                log.add(e.getReason(), problem);
            }
            return new Verification.Rejected(WebhookResponse.UNAUTHORIZED);
        }
        return event(request, body);
    }

    private Verification event(WebhookRequest request, byte[] body) {
        try {
            WebhookEvent event = ChatmaidWebhook.parse(body);
            if (request.contradicts(event.event())) {
                logLost("A signed webhook was rejected: its header " + ChatmaidWebhook.EVENT + " names another event");
                return new Verification.Rejected(WebhookResponse.UNREADABLE);
            }
            logLeftOut(event);
            return new Verification.Verified(event, body);
        } catch (ChatmaidEventException e) {
            logLost("A signed webhook was rejected: " + e.getMessage());
            return new Verification.Rejected(WebhookResponse.UNREADABLE);
        }
    }

    /** Logs each rejection at WARN: these webhooks come from Chatmaid, and it does not retry them. */
    private static void logLost(String problem) {
        LOG.warn("{}. Chatmaid does not retry it; a poll emits its change, unless it is message.outgoing", problem);
    }

    private void logLeftOut(WebhookEvent event) {
        if (!event.isKnown()) {
            LOG.debug("A webhook whose event this version does not know is acknowledged and not routed");
            return;
        }
        event.leftOut()
                .forEach(field -> log.add(
                        event.event() + " " + field,
                        "A webhook " + event.event() + " has a field that could not be read, " + field
                                + ": the field is left out, and the event is routed without it"));
    }

    private Verification rejected(WebhookResponse response, String problem) {
        log.add(response, problem);
        return new Verification.Rejected(response);
    }

    /** The secrets that are not blank; empty if there are none, or if they are not available. */
    private Collection<String> secrets() {
        try {
            Collection<String> secrets = settings.secrets().secrets();
            if (secrets == null) {
                return List.of();
            }
            List<String> given = new ArrayList<>(secrets.size());
            for (String secret : secrets) {
                if (!OptionText.of(secret).isEmpty()) {
                    given.add(secret);
                }
            }
            return given;
        } catch (RuntimeException e) {
            // not the text of the exception, which may contain a secret
            log.add(
                    "secrets",
                    "The secrets of webhooks are not available: " + e.getClass().getName());
            return List.of();
        }
    }
}
