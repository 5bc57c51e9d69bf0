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
package net.chatmaid.camel.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import net.chatmaid.camel.sandbox.webhook.WebhookScheduler;
import net.chatmaid.camel.sandbox.webhook.WebhookTarget;

/** The webhooks of one sandbox. Thread-safe. No method blocks but {@link #deliverDue()}. */
public final class SandboxWebhooks {

    private final WebhookScheduler scheduler;

    SandboxWebhooks(WebhookScheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Sends webhooks to this URL from now on, as one sets it in Chatmaid's dashboard; {@link ChatmaidSandbox#reset()}
     * goes back to what the sandbox was started with.
     *
     * @param url an absolute http or https URL
     * @param secret the secret that signs them; not empty
     * @throws IllegalArgumentException if the URL or the secret cannot be used
     */
    public void sendTo(URI url, String secret) {
        scheduler.target(Optional.of(new WebhookTarget(url, secret)));
    }

    /**
     * Drops, doubles or delays webhooks from now on; {@link ChatmaidSandbox#reset()} restores the disorder of the start.
     *
     * @param disorder how many; {@link WebhookDisorder#none()} ends it
     */
    public void disturb(WebhookDisorder disorder) {
        scheduler.disturb(disorder.delivery());
    }

    /**
     * {@return how many webhooks there were since the start or {@link ChatmaidSandbox#reset()}, and what became of
     * them}
     */
    public WebhookCounts counts() {
        return scheduler.counts();
    }

    /**
     * Delivers the webhooks that are due. Blocks until each of them was attempted once, at most two minutes for each.
     * Needed only if a manual clock was advanced by itself, and not by {@link ChatmaidSandbox#advance(Duration)}.
     */
    public void deliverDue() {
        scheduler.awaitDue();
    }
}
