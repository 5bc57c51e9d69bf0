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
package net.chatmaid.camel.sandbox.control;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.chatmaid.camel.sandbox.WebhookCounts;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.webhook.DeliveryDisorder;
import net.chatmaid.camel.sandbox.webhook.WebhookScheduler;
import net.chatmaid.camel.sandbox.webhook.WebhookTarget;

/** Responds to requests under /_sandbox/webhooks. No response holds the secret. */
final class WebhookEndpoint {

    private final WebhookScheduler webhooks;

    WebhookEndpoint(WebhookScheduler webhooks) {
        this.webhooks = webhooks;
    }

    SandboxResponse get() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("url", url(webhooks));
        fields.put("disorder", disorder(webhooks.disorder()));
        fields.put("counts", counts(webhooks.counts()));
        return ControlResponses.json(200, fields);
    }

    SandboxResponse set(ReceivedRequest request) {
        RequestBody body = RequestBody.of(request, "url", "secret", "disorder");
        Optional<WebhookTarget> target = target(body, webhooks.target());
        DeliveryDisorder disorder = body.object(
                        "disorder", "dropped", "doubled", "doubledAtOnce", "reordered", "heldBackMillis", "seed")
                .map(shares -> disorder(shares, webhooks.disorder()))
                .orElse(webhooks.disorder());
        webhooks.target(target);
        webhooks.disturb(disorder);
        return get();
    }

    /** Null for none. */
    static String url(WebhookScheduler webhooks) {
        return webhooks.target()
                .map(target -> WebhookTarget.masked(target.url()))
                .orElse(null);
    }

    private static Optional<WebhookTarget> target(RequestBody body, Optional<WebhookTarget> now) {
        if (!body.has("url") && !body.has("secret")) {
            return now;
        }
        Optional<URI> url = body.has("url")
                ? body.text("url").filter(text -> !text.isBlank()).map(WebhookEndpoint::uri)
                : now.map(WebhookTarget::url);
        if (url.isEmpty() && body.text("secret").isPresent() && !body.has("url")) {
            throw RequestBody.invalid("secret needs a url: where the webhooks go.");
        }
        return url.map(to -> new WebhookTarget(
                to,
                body.text("secret")
                        .or(() -> now.map(WebhookTarget::secret))
                        .orElseThrow(() -> RequestBody.invalid("url needs a secret, which signs the webhooks."))));
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw RequestBody.invalid("url must be an absolute URL that begins with http:// or https://.");
        }
    }

    private static DeliveryDisorder disorder(RequestBody body, DeliveryDisorder now) {
        return new DeliveryDisorder(
                body.number("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(now.seed()),
                body.share("dropped").orElse(now.dropped()),
                body.share("doubled").orElse(now.doubled()),
                body.share("doubledAtOnce").orElse(now.doubledAtOnce()),
                body.share("reordered").orElse(now.reordered()),
                body.millis("heldBackMillis").orElse(now.heldBack()));
    }

    private static Map<String, Object> disorder(DeliveryDisorder disorder) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("dropped", disorder.dropped());
        fields.put("doubled", disorder.doubled());
        fields.put("doubledAtOnce", disorder.doubledAtOnce());
        fields.put("reordered", disorder.reordered());
        fields.put("heldBackMillis", disorder.heldBack().toMillis());
        fields.put("seed", disorder.seed());
        return fields;
    }

    private static Map<String, Object> counts(WebhookCounts counts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("events", counts.events());
        fields.put("attempts", counts.attempts());
        fields.put("accepted", counts.accepted());
        fields.put("dropped", counts.dropped());
        fields.put("doubled", counts.doubled());
        fields.put("reordered", counts.reordered());
        fields.put("givenUp", counts.givenUp());
        return fields;
    }
}
